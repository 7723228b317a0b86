import type {
  FieldDocumentation,
  OperationDocumentation,
  ParameterDocumentation,
  ShapeDocumentation,
  ValueDocumentation,
  VariantDocumentation,
} from "@dataworks-kit/wire";
import { followPointer, isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel, VariantModel } from "../model.ts";
import { collectParts, listBranches, listProperties, mergeParts, type Part } from "../schema-parts.ts";
import { isSecret } from "../secrets.ts";
import { writeDescription, writeDocComment, writeLiteral } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";

/** What the document says of an operation and of each of its fields, for forms, help and references. */
export function emitDocumentation(model: DocumentModel, operation: OperationModel): GeneratedFile {
  const { names } = operation;
  const type = "OperationDocumentation";
  const text = [
    writeHeader([model], "The documentation"),
    `import type { ${type} } from ${WIRE};\n\n`,
    writeDocComment(`What the document says of ${names.pascal} to people.`),
    `export const ${names.camel}Documentation: ${type} = ${writeLiteral(describeOperation(model, operation))};\n`,
  ].join("");
  return { path: `${names.stem}.documentation.gen.ts`, text };
}

const DOCUMENTATION_TYPES = [
  "FieldDocumentation",
  "OperationDocumentation",
  "ParameterDocumentation",
  "ResponseDocumentation",
  "ShapeDocumentation",
  "ValueDocumentation",
  "VariantDocumentation",
];

/** Loads the documentation of an operation when it is asked for. */
export function emitDocumentationIndex(
  models: readonly DocumentModel[],
  options: EmitOptions,
): GeneratedFile {
  const loaders = models.flatMap(({ operations }) =>
    operations.map(({ names: { camel, stem } }) => {
      const specifier = writeSpecifier(`${stem}.documentation`, options);
      return `  ${camel}: async (): Promise<OperationDocumentation> => (await import(${specifier})).${camel}Documentation,\n`;
    }),
  );
  const text = [
    writeHeader(models, "The index of the documentation"),
    `import type { OperationDocumentation } from ${WIRE};\n`,
    `export type { ${DOCUMENTATION_TYPES.join(", ")} } from ${WIRE};\n\n`,
    writeDocComment(
      "The documentation of each operation under the name of its method, loaded when it is called.",
    ),
    `export const documentation = {\n${loaders.join("")}};\n`,
  ].join("");
  return { path: "documentation.gen.ts", text };
}

function describeOperation(model: DocumentModel, operation: OperationModel): OperationDocumentation {
  const { summary, description, documentationUrl, success, emptySuccesses, failures } = operation;
  return {
    summary,
    description,
    ...(documentationUrl && { url: documentationUrl }),
    parameters: operation.parameters
      .filter(({ common }) => !common)
      .map((parameter) => describeParameter(model, parameter)),
    responses: [success, ...emptySuccesses, ...failures].map((response) => ({
      status: response.key,
      description: response.description,
    })),
  };
}

function describeParameter({ root }: DocumentModel, parameter: ParameterModel): ParameterDocumentation {
  const { name, required, description, evidence, schema, open, examples, variantBy } = parameter;
  const field = describeField(root, { name, schema, required, example: examples[0]?.value });
  return {
    ...field,
    ...(open && { open: true }),
    description,
    ...(evidence && { evidence }),
    ...(variantBy && { variants: describeVariants(root, variantBy) }),
  };
}

function describeVariants(root: JsonObject, { mapping }: VariantModel): Record<string, VariantDocumentation> {
  const variants = mapping.map(([value, reference]): [string, VariantDocumentation] => {
    const schema = followPointer(root, reference);
    const { description } = mergeParts(collectParts(root, schema));
    return [value, { description: toText(description), shapes: describeShapes(root, schema) }];
  });
  return Object.fromEntries(variants);
}

/** A union has a shape for each branch; what stands beside the branches holds in all of them. */
function describeShapes(root: JsonObject, schema: Json | undefined): ShapeDocumentation[] {
  const parts = collectParts(root, schema);
  const union = parts.flatMap(listAlternatives);
  if (union.length < 2) return [describeShape(root, parts)];
  return union.map((branch) => describeShape(root, [...parts, ...collectParts(root, branch)]));
}

function listAlternatives({ schema }: Part): readonly Json[] {
  const branches = [...listBranches(schema, "anyOf"), ...listBranches(schema, "oneOf")];
  return branches.filter((branch) => !isJsonObject(branch) || branch.type !== "null");
}

function describeShape(root: JsonObject, parts: readonly Part[]): ShapeDocumentation {
  const { description, examples } = mergeParts(parts);
  const required = new Set(parts.flatMap(({ schema }) => [schema.required ?? []].flat()));
  const [example] = Array.isArray(examples) ? examples : [];
  const fields = listProperties(parts).map(([name, { schema, trail }]) =>
    describeField(root, {
      name,
      schema,
      trail,
      required: required.has(name),
      example: isJsonObject(example) ? example[name] : undefined,
    }),
  );
  return { description: toText(description), fields };
}

interface Place {
  readonly name: string;
  readonly schema: Json;
  readonly trail?: Part["trail"];
  readonly required: boolean;
  readonly example: unknown;
}

function describeField(
  root: JsonObject,
  { name, schema, trail, required, example }: Place,
): FieldDocumentation {
  const merged = mergeParts(collectParts(root, schema, trail));
  const [listed] = Array.isArray(merged.examples) ? merged.examples : [];
  const shown = example ?? listed ?? merged.const ?? merged.default;
  const values = describeValues(merged);
  return {
    name,
    types: [merged.type ?? []].flat().map(String),
    ...(typeof merged.format === "string" && { format: merged.format }),
    ...(required && { required }),
    ...(isSecret(root, schema) && { secret: true }),
    ...(merged.contentMediaType === "application/json" && { json: true }),
    description: writeDescription(toText(merged.description), merged.deprecated === true),
    ...(typeof merged["x-evidence"] === "string" && { evidence: merged["x-evidence"] }),
    ...(shown !== undefined && { example: shown }),
    ...(values && { values }),
  };
}

function describeValues(schema: JsonObject): ValueDocumentation[] | undefined {
  const meanings = isJsonObject(schema["x-enumDescriptions"]) ? schema["x-enumDescriptions"] : {};
  if (!Array.isArray(schema.enum)) return undefined;
  return schema.enum.map((value) => ({ value, description: toText(meanings[String(value)]) }));
}

function toText(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
