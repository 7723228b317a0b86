import { followPointer, isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import type { DocumentModel, ErrorModel, OperationModel, ParameterModel } from "../model.ts";
import { isSecret } from "../secrets.ts";
import { explainValues } from "../value-meanings.ts";
import { type GeneratedFile, toFileWord } from "./generated-file.ts";

/** A page of documentation for each operation, in Markdown. */
export function emitReference(model: DocumentModel): GeneratedFile[] {
  return model.operations.map((operation) => ({
    path: `${operation.names.stem}.md`,
    text: [
      `<!-- Made by dataworks-gen from ${toFileWord(model.name)}. Do not edit. -->`,
      `# ${escapeMarkdown(operation.descriptor.action)}`,
      writeIntroduction(operation),
      "## Parameters",
      writeParameterTable(operation.parameters.filter(({ common }) => !common)),
      ...operation.parameters.flatMap((parameter) => writeVariantSections(model, parameter)),
      "## Errors",
      writeErrorTable(operation.errors),
    ]
      .join("\n\n")
      .concat("\n"),
  }));
}

function writeIntroduction({ descriptor, description, documentationUrl }: OperationModel): string {
  const deprecation = descriptor.deprecated
    ? `**Deprecated by its vendor.**${descriptor.successor ? ` Successor: ${writeCode(descriptor.successor)}.` : ""}`
    : "";
  const facts = `Version ${writeCode(descriptor.version)}, methods ${descriptor.methods.map(writeCode).join(", ")}, ${
    descriptor.idempotent ? "idempotent" : "not idempotent"
  }.`;
  return [deprecation, escapeMarkdown(description), facts, writeLink(documentationUrl)]
    .filter(Boolean)
    .join("\n\n");
}

function writeLink(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return "";
  // Parsing writes what could end the link, such as < and >, in percent signs.
  const { protocol, href } = new URL(url);
  return protocol === "https:" ? `[The vendor's page](<${href}>)` : "";
}

function writeParameterTable(parameters: readonly ParameterModel[]): string {
  const rows = parameters.map(({ name, required, schema, description, evidence, allowedWhen }) => {
    const rule = allowedWhen ? ` Only with ${allowedWhen.parameter} ${allowedWhen.values.join(" or ")}.` : "";
    return writeRow([
      writeCode(name),
      required ? "yes" : "",
      describeType(schema),
      writeCell([description + rule, explainValues(schema)].join(" ")),
      writeCell(evidence ?? ""),
    ]);
  });
  return [
    writeRow(["Name", "Required", "Type", "Meaning", "Evidence"]),
    writeRow(Array(5).fill("---")),
    ...rows,
  ].join("\n");
}

function writeVariantSections({ root }: DocumentModel, { name, variantBy }: ParameterModel): string[] {
  return (variantBy?.mapping ?? []).flatMap(([value, reference]) => {
    const schema = followPointer(root, reference);
    if (!isJsonObject(schema)) return [];
    const title = `### ${escapeMarkdown(name)} when ${escapeMarkdown(variantBy?.parameter ?? "")} is ${writeCode(value)}`;
    return [title, ...writeFieldTables(root, schema)];
  });
}

function writeFieldTables(root: JsonObject, schema: JsonObject): string[] {
  const branches = schema.anyOf ?? schema.oneOf;
  if (!Array.isArray(branches)) return [writeFieldTable(root, schema)];
  const tables = branches
    .map((branch) => resolve(root, branch))
    .flatMap((branch) => (branch ? writeFieldTables(root, branch) : []));
  return tables.flatMap((table, index) => (index === 0 ? [table] : ["or", table]));
}

function writeFieldTable(root: JsonObject, schema: JsonObject): string {
  const required = [schema.required ?? []].flat();
  const fields = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const rows = fields.map(([name, property]) => {
    const field = resolve(root, property) ?? {};
    const secret = isSecret(root, property) ? " Secret." : "";
    const meaning = [`${toText(field.description)}${secret}`, explainValues(field)].join(" ");
    return writeRow([
      writeCode(name),
      required.includes(name) ? "yes" : "",
      describeType(field),
      writeCell(meaning),
      writeCell(toText(field["x-evidence"])),
    ]);
  });
  return [
    writeRow(["Field", "Required", "Type", "Meaning", "Evidence"]),
    writeRow(Array(5).fill("---")),
    ...rows,
  ].join("\n");
}

function writeErrorTable(errors: readonly ErrorModel[]): string {
  const rows = errors.map(({ status, code: name, message, summary, description, evidence, execution }) =>
    writeRow([
      String(status ?? ""),
      writeCode(name),
      writeCell(message),
      writeCell([summary, description].filter(Boolean).join(" ")),
      EXECUTION_WORDS[execution],
      writeCell(evidence ?? ""),
    ]),
  );
  const titles = ["Status", "Code", "Message", "Meaning", "Was it carried out?", "Evidence"];
  return [writeRow(titles), writeRow(titles.map(() => "---")), ...rows].join("\n");
}

const EXECUTION_WORDS = { none: "no", unlikely: "presumably not", unknown: "perhaps" } as const;

function describeType(schema: JsonObject): string {
  const values = schema.enum;
  if (Array.isArray(values)) return values.map((value) => writeCode(String(value))).join(", ");
  const format = schema.format === undefined ? "" : ` (${toText(schema.format)})`;
  return writeCell(`${[schema.type ?? "any"].flat().join(" or ")}${format}`);
}

function resolve(root: JsonObject, schema: Json): JsonObject | undefined {
  const reference = isJsonObject(schema) ? schema.$ref : undefined;
  const target = typeof reference === "string" ? followPointer(root, reference) : schema;
  return isJsonObject(target) ? target : undefined;
}

function toText(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function writeCell(value: string): string {
  return escapeMarkdown(value.replace(/\s+/g, " ").trim());
}

/** Text of a document stays text: no HTML, no link, no image, no table border. */
function escapeMarkdown(value: string): string {
  return value
    .replace(/[<>&]/g, (character) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[character] ?? "")
    .replace(/([|[\]\\])/g, "\\$1");
}

function writeCode(value: string): string {
  return `\`${value.replace(/[`|\r\n]/g, " ")}\``;
}
