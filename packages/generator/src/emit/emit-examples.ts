import { stringifyJson } from "@dataworks-kit/wire";
import { isJsonObject, valueAt } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel } from "../model.ts";
import { inputCheck } from "../operation-checks.ts";
import { createJudge, type Judge } from "../run-check.ts";
import { docComment, literal } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom, WIRE } from "./generated-file.ts";
import { sampleOf, sentSampleOf } from "./sample-of.ts";

/** Example inputs and outputs: the document's own; where it gives no output, one that fits its schema, if one is found. */
export function emitExamples(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const { names } = operation;
  const judge = createJudge(model.root);
  const examples = {
    inputs: inputExamples(model, operation, judge),
    outputs: outputExamples(model, operation, judge),
  };
  const type = `OperationExamples<Open<${names.pascal}Input>, Open<${names.pascal}Output>>`;
  const text = [
    header([model], "Examples"),
    `import type { Open, OperationExamples } from ${WIRE};\n`,
    `import type { ${names.pascal}Input, ${names.pascal}Output } from ${importFrom(`${model.stem}.types`, options)};\n\n`,
    docComment(`Example inputs and outputs of ${names.pascal}.`),
    `export const ${names.camel}Examples = ${literal(examples)} satisfies ${type};\n`,
  ].join("");
  return { path: `${names.stem}.examples.gen.ts`, text };
}

/** One input for each value of the parameter that chooses variants; a required parameter without an example gets one that is made up. Those alone that fit together. */
function inputExamples(
  model: DocumentModel,
  operation: OperationModel,
  judge: Judge,
): Record<string, unknown> {
  const own = operation.parameters.filter(({ common }) => !common);
  const governors = new Set(own.map(({ variantBy }) => variantBy?.parameter));
  const governor = own.find(({ name }) => governors.has(name));
  const variants = governor && Array.isArray(governor.schema.enum) ? governor.schema.enum : [undefined];
  const check = inputCheck(operation);
  const named = variants.map((variant) => {
    const chosen = own.map((parameter): [string, unknown] => [
      parameter.name,
      parameter === governor && variant !== undefined ? variant : exampleOf(model, parameter, judge),
    ]);
    return [String(variant ?? "default"), inputOf(model, own, { values: new Map(chosen), judge })] as const;
  });
  return Object.fromEntries(named.filter(([, input]) => judge(check, input).length === 0));
}

/** The input of these values, as the rules between parameters shape it. */
function inputOf(
  model: DocumentModel,
  parameters: readonly ParameterModel[],
  { values, judge }: { readonly values: ReadonlyMap<string, unknown>; readonly judge: Judge },
): Record<string, unknown> {
  const members = parameters.map(({ name, allowedWhen, variantBy }): [string, unknown] => {
    if (allowedWhen && !allowedWhen.values.includes(String(values.get(allowedWhen.parameter))))
      return [name, undefined];
    const choice = variantBy && String(values.get(variantBy.parameter));
    const reference = variantBy?.mapping.find(([value]) => value === choice)?.[1];
    return [name, reference ? variantExample(model, reference, judge) : values.get(name)];
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** Of a parameter that may be left out, nothing is made up. */
function exampleOf(
  { root }: DocumentModel,
  { examples, required, schema }: ParameterModel,
  judge: Judge,
): unknown {
  const [example] = examples;
  if (example || !required) return example?.value;
  if (schema.contentMediaType === undefined) return sentSampleOf(root, schema, judge);
  const content = schema.contentSchema === undefined ? {} : sentSampleOf(root, schema.contentSchema, judge);
  // A text is taken for JSON text.
  return typeof content === "string" ? stringifyJson(content) : content;
}

function variantExample({ root }: DocumentModel, reference: string, judge: Judge): unknown {
  const schema = valueAt(root, reference);
  const listed = isJsonObject(schema) ? schema.examples : undefined;
  return Array.isArray(listed) ? listed[0] : sampleOf(root, { $ref: reference }, judge);
}

function outputExamples(
  { root }: DocumentModel,
  { success }: OperationModel,
  judge: Judge,
): Record<string, unknown> {
  if (success.examples.length > 0)
    return Object.fromEntries(success.examples.map(({ name, value }) => [name, value]));
  const sample = sampleOf(root, success.schema, judge);
  return sample === undefined ? {} : { sampled: sample };
}
