import { isJsonObject, valueAt } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel } from "../model.ts";
import { docComment, literal } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";
import { sampleOf } from "./sample-of.ts";

/** Example inputs and outputs: the document's own; where it gives no output, one that fits its schema. */
export function emitExamples(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const { names } = operation;
  const examples = { inputs: inputExamples(model, operation), outputs: outputExamples(model, operation) };
  const type = `OperationExamples<${names.pascal}Input, ${names.pascal}Output>`;
  const text = [
    header([model], "Examples"),
    `import type { OperationExamples } from ${importFrom("descriptor", options)};\n`,
    `import type { ${names.pascal}Input, ${names.pascal}Output } from ${importFrom(`${model.stem}.types`, options)};\n\n`,
    docComment(`Example inputs and outputs of ${names.pascal}.`),
    `export const ${names.camel}Examples = ${literal(examples)} satisfies ${type};\n`,
  ].join("");
  return { path: `${names.stem}.examples.gen.ts`, text };
}

function inputExamples(model: DocumentModel, { parameters }: OperationModel): Record<string, unknown> {
  const own = parameters.filter(({ common }) => !common);
  const governor = own.find(({ name }) => own.some(({ variantBy }) => variantBy?.parameter === name));
  const variants = governor && Array.isArray(governor.schema.enum) ? governor.schema.enum : [undefined];
  const named = variants.map((variant) => {
    const values = own.map((parameter) => {
      const value = parameter === governor ? variant : exampleFor(model, parameter, variant);
      return [parameter, value] as const;
    });
    const isComplete = values.every(([{ required }, value]) => value !== undefined || !required);
    const input = values.filter(([, value]) => value !== undefined).map(([{ name }, value]) => [name, value]);
    return isComplete ? [[String(variant ?? "default"), Object.fromEntries(input)]] : [];
  });
  return Object.fromEntries(named.flat());
}

function exampleFor(model: DocumentModel, parameter: ParameterModel, variant: unknown): unknown {
  const { allowedWhen, variantBy, example } = parameter;
  if (allowedWhen && !allowedWhen.values.includes(String(variant))) return undefined;
  const reference = variantBy?.mapping.find(([value]) => value === variant)?.[1];
  if (!reference) return example;
  const schema = valueAt(model.root, reference);
  const listed = isJsonObject(schema) ? schema.examples : undefined;
  return Array.isArray(listed) ? listed[0] : undefined;
}

function outputExamples({ root }: DocumentModel, { success }: OperationModel): Record<string, unknown> {
  if (success.examples.length > 0)
    return Object.fromEntries(success.examples.map(({ name, value }) => [name, value]));
  return { sampled: sampleOf(root, success.schema) };
}
