import type {
  FieldDocumentation,
  OperationDocumentation,
  ParameterDocumentation,
  ShapeDocumentation,
  ValueDocumentation,
  VariantDocumentation,
} from "@dataworks-kit/wire";
import { isJsonObject, type Json, type JsonObject, valueAt } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel, VariantModel } from "../model.ts";
import { branchesOf, mergeParts, type Part, partsOf, propertiesOf } from "../schema-parts.ts";
import { isSecret } from "../secrets-of.ts";
import { docComment, literal } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom, WIRE } from "./generated-file.ts";

/** What the document says of an operation and of each of its fields, for forms, help and references. */
export function emitDocumentation(model: DocumentModel, operation: OperationModel): GeneratedFile {
  const { names } = operation;
  const type = "OperationDocumentation";
  const text = [
    header([model], "The documentation"),
    `import type { ${type} } from ${WIRE};\n\n`,
    docComment(`What the document says of ${names.pascal} to people.`),
    `export const ${names.camel}Documentation: ${type} = ${literal(documentationOf(model, operation))};\n`,
  ].join("");
  return { path: `${names.stem}.documentation.gen.ts`, text };
}

/** Loads the documentation of an operation when it is asked for. */
export function emitDocumentationIndex(
  models: readonly DocumentModel[],
  options: EmitOptions,
): GeneratedFile {
  const loaders = models.flatMap(({ operations }) =>
    operations.map(({ names: { camel, stem } }) => {
      const specifier = importFrom(`${stem}.documentation`, options);
      return `  ${camel}: async (): Promise<OperationDocumentation> => (await import(${specifier})).${camel}Documentation,\n`;
    }),
  );
  const text = [
    header(models, "The index of the documentation"),
    `import type { OperationDocumentation } from ${WIRE};\n\n`,
    docComment("The documentation of each operation under the name of its method, loaded when it is called."),
    `export const documentation = {\n${loaders.join("")}};\n`,
  ].join("");
  return { path: "documentation.gen.ts", text };
}

function documentationOf(model: DocumentModel, operation: OperationModel): OperationDocumentation {
  const { summary, description, documentationUrl, success, emptySuccesses, failures } = operation;
  return {
    summary,
    description,
    ...(documentationUrl && { url: documentationUrl }),
    parameters: operation.parameters
      .filter(({ common }) => !common)
      .map((parameter) => parameterOf(model, parameter)),
    responses: [success, ...emptySuccesses, ...failures].map((response) => ({
      status: response.key,
      description: response.description,
    })),
  };
}

function parameterOf({ root }: DocumentModel, parameter: ParameterModel): ParameterDocumentation {
  const { name, required, description, evidence, schema, open, examples, variantBy } = parameter;
  const field = fieldOf(root, { name, schema, required, example: examples[0]?.value });
  return {
    ...field,
    ...(open && { open: true }),
    description,
    ...(evidence && { evidence }),
    ...(variantBy && { variants: variantsOf(root, variantBy) }),
  };
}

function variantsOf(root: JsonObject, { mapping }: VariantModel): Record<string, VariantDocumentation> {
  const variants = mapping.map(([value, reference]): [string, VariantDocumentation] => {
    const schema = valueAt(root, reference);
    const { description } = mergeParts(partsOf(root, schema));
    return [value, { description: text(description), shapes: shapesOf(root, schema) }];
  });
  return Object.fromEntries(variants);
}

/** A union has a shape for each branch; what stands beside the branches holds in all of them. */
function shapesOf(root: JsonObject, schema: Json | undefined): ShapeDocumentation[] {
  const parts = partsOf(root, schema);
  const union = parts.flatMap(alternatives);
  if (union.length < 2) return [shapeOf(root, parts)];
  return union.map((branch) => shapeOf(root, [...parts, ...partsOf(root, branch)]));
}

function alternatives({ schema }: Part): readonly Json[] {
  const branches = [...branchesOf(schema, "anyOf"), ...branchesOf(schema, "oneOf")];
  return branches.filter((branch) => !isJsonObject(branch) || branch.type !== "null");
}

function shapeOf(root: JsonObject, parts: readonly Part[]): ShapeDocumentation {
  const { description, examples } = mergeParts(parts);
  const required = new Set(parts.flatMap(({ schema }) => [schema.required ?? []].flat()));
  const [example] = Array.isArray(examples) ? examples : [];
  const fields = propertiesOf(parts).map(([name, { schema, trail }]) =>
    fieldOf(root, {
      name,
      schema,
      trail,
      required: required.has(name),
      example: isJsonObject(example) ? example[name] : undefined,
    }),
  );
  return { description: text(description), fields };
}

interface Place {
  readonly name: string;
  readonly schema: Json;
  readonly trail?: Part["trail"];
  readonly required: boolean;
  readonly example: unknown;
}

function fieldOf(root: JsonObject, { name, schema, trail, required, example }: Place): FieldDocumentation {
  const merged = mergeParts(partsOf(root, schema, trail));
  const [listed] = Array.isArray(merged.examples) ? merged.examples : [];
  const shown = example ?? listed ?? merged.const ?? merged.default;
  const values = valuesOf(merged);
  return {
    ...{ name, types: [merged.type ?? []].flat().map(String) },
    ...(typeof merged.format === "string" && { format: merged.format }),
    ...(required && { required }),
    ...(isSecret(root, schema) && { secret: true }),
    ...(merged.contentMediaType === "application/json" && { json: true }),
    description: text(merged.description),
    ...(typeof merged["x-evidence"] === "string" && { evidence: merged["x-evidence"] }),
    ...(shown !== undefined && { example: shown }),
    ...(values && { values }),
  };
}

function valuesOf(schema: JsonObject): ValueDocumentation[] | undefined {
  const meanings = isJsonObject(schema["x-enumDescriptions"]) ? schema["x-enumDescriptions"] : {};
  if (!Array.isArray(schema.enum)) return undefined;
  return schema.enum.map((value) => ({ value, description: text(meanings[String(value)]) }));
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
