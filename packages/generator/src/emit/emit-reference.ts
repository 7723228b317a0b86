import { isJsonObject, type Json, type JsonObject, valueAt } from "../json-pointer.ts";
import type { DocumentModel, ErrorModel, OperationModel, ParameterModel } from "../model.ts";
import { isSecret } from "../secrets-of.ts";
import { valueMeanings } from "../value-meanings.ts";
import { fileWord, type GeneratedFile } from "./generated-file.ts";

/** A page of documentation for each operation, in Markdown. */
export function emitReference(model: DocumentModel): GeneratedFile[] {
  return model.operations.map((operation) => ({
    path: `${operation.names.stem}.md`,
    text: [
      `<!-- Made by dataworks-gen from ${fileWord(model.name)}. Do not edit. -->`,
      `# ${markdown(operation.descriptor.action)}`,
      introduction(operation),
      "## Parameters",
      parameterTable(operation.parameters.filter(({ common }) => !common)),
      ...operation.parameters.flatMap((parameter) => variantSections(model, parameter)),
      "## Errors",
      errorTable(operation.errors),
    ]
      .join("\n\n")
      .concat("\n"),
  }));
}

function introduction({ descriptor, description, documentationUrl }: OperationModel): string {
  const deprecation = descriptor.deprecated
    ? `**Deprecated by its vendor.**${descriptor.successor ? ` Successor: ${code(descriptor.successor)}.` : ""}`
    : "";
  const facts = `Version ${code(descriptor.version)}, methods ${descriptor.methods.map(code).join(", ")}, ${
    descriptor.idempotent ? "idempotent" : "not idempotent"
  }.`;
  return [deprecation, markdown(description), facts, link(documentationUrl)].filter(Boolean).join("\n\n");
}

function link(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return "";
  // Parsing writes what could end the link, such as < and >, in percent signs.
  const { protocol, href } = new URL(url);
  return protocol === "https:" ? `[The vendor's page](<${href}>)` : "";
}

function parameterTable(parameters: readonly ParameterModel[]): string {
  const rows = parameters.map(({ name, required, schema, description, evidence, allowedWhen }) => {
    const rule = allowedWhen ? ` Only with ${allowedWhen.parameter} ${allowedWhen.values.join(" or ")}.` : "";
    return row([
      code(name),
      required ? "yes" : "",
      typeWords(schema),
      cell([description + rule, valueMeanings(schema)].join(" ")),
      cell(evidence ?? ""),
    ]);
  });
  return [row(["Name", "Required", "Type", "Meaning", "Evidence"]), row(Array(5).fill("---")), ...rows].join(
    "\n",
  );
}

function variantSections({ root }: DocumentModel, { name, variantBy }: ParameterModel): string[] {
  return (variantBy?.mapping ?? []).flatMap(([value, reference]) => {
    const schema = valueAt(root, reference);
    if (!isJsonObject(schema)) return [];
    const title = `### ${markdown(name)} when ${markdown(variantBy?.parameter ?? "")} is ${code(value)}`;
    return [title, ...fieldTables(root, schema)];
  });
}

function fieldTables(root: JsonObject, schema: JsonObject): string[] {
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches)) {
    const tables = branches
      .map((branch) => resolve(root, branch))
      .flatMap((branch) => (branch ? fieldTables(root, branch) : []));
    return tables.flatMap((table, index) => (index === 0 ? [table] : ["or", table]));
  }
  const required = [schema.required ?? []].flat();
  const fields = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const rows = fields.map(([name, property]) => {
    const field = resolve(root, property) ?? {};
    const secret = isSecret(root, property) ? " Secret." : "";
    const meaning = [`${text(field.description)}${secret}`, valueMeanings(field)].join(" ");
    return row([
      code(name),
      required.includes(name) ? "yes" : "",
      typeWords(field),
      cell(meaning),
      cell(text(field["x-evidence"])),
    ]);
  });
  return [
    [row(["Field", "Required", "Type", "Meaning", "Evidence"]), row(Array(5).fill("---")), ...rows].join(
      "\n",
    ),
  ];
}

function errorTable(errors: readonly ErrorModel[]): string {
  const rows = errors.map(({ status, code: name, message, summary, description, evidence, execution }) =>
    row([
      String(status ?? ""),
      code(name),
      cell(message),
      cell([summary, description].filter(Boolean).join(" ")),
      EXECUTION_WORDS[execution],
      cell(evidence ?? ""),
    ]),
  );
  const titles = ["Status", "Code", "Message", "Meaning", "Was it carried out?", "Evidence"];
  return [row(titles), row(titles.map(() => "---")), ...rows].join("\n");
}

const EXECUTION_WORDS = { none: "no", unlikely: "presumably not", unknown: "perhaps" } as const;

function typeWords(schema: JsonObject): string {
  const values = schema.enum;
  if (Array.isArray(values)) return values.map((value) => code(String(value))).join(", ");
  const format = schema.format === undefined ? "" : ` (${text(schema.format)})`;
  return cell(`${[schema.type ?? "any"].flat().join(" or ")}${format}`);
}

function resolve(root: JsonObject, schema: Json): JsonObject | undefined {
  const reference = isJsonObject(schema) ? schema.$ref : undefined;
  const target = typeof reference === "string" ? valueAt(root, reference) : schema;
  return isJsonObject(target) ? target : undefined;
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cell(value: string): string {
  return markdown(value.replace(/\s+/g, " ").trim());
}

/** Text of a document stays text: no HTML, no link, no image, no table border. */
function markdown(value: string): string {
  return value
    .replace(/[<>&]/g, (character) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[character] ?? "")
    .replace(/([|[\]\\])/g, "\\$1");
}

function code(value: string): string {
  return `\`${value.replace(/[`|\r\n]/g, " ")}\``;
}
