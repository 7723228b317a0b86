import { stringifyJson } from "@dataworks-kit/wire";
import { followPointer, isJsonObject } from "../json-pointer.ts";
import type { DocumentModel, OperationModel, ParameterModel } from "../model.ts";
import { buildInputCheck } from "../operation-checks.ts";
import { createJudge, type Judge } from "../run-check.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";
import { sampleSentValue, sampleValue } from "./sample-value.ts";
import { collectListedValues, writeValueType } from "./value-type.ts";

/** Example inputs and outputs: the document's own; where it gives no output, one that fits its schema, if one is found. */
export function emitExamples(
  model: DocumentModel,
  operation: OperationModel,
  options: EmitOptions,
): GeneratedFile {
  const { names } = operation;
  const judge = createJudge(model.root);
  const examples = {
    inputs: createInputs(model, operation, judge),
    outputs: createOutputs(model, operation, judge),
  };
  const general = `OperationExamples<Open<${names.pascal}Input>, Open<${names.pascal}Output>>`;
  const own = writeValueType(examples, collectListedValues(model.root));
  const text = [
    writeHeader([model], "Examples"),
    `import type { Open, OperationExamples } from ${WIRE};\n`,
    `import type { ${names.pascal}Input, ${names.pascal}Output } from ${writeSpecifier(`${model.stem}.types`, options)};\n\n`,
    writeDocComment(`Example inputs and outputs of ${names.pascal}.`),
    `export const ${names.camel}Examples: ${own} = ${writeLiteral(examples)};\n\n`,
    `${names.camel}Examples satisfies ${general};\n`,
  ].join("");
  return { path: `${names.stem}.examples.gen.ts`, text };
}

/** One input for each value of the parameter that chooses variants; a required parameter without an example gets one that is made up. Those alone that fit together. */
function createInputs(
  model: DocumentModel,
  operation: OperationModel,
  judge: Judge,
): Record<string, unknown> {
  const own = operation.parameters.filter(({ common }) => !common);
  const governors = new Set(own.map(({ variantBy }) => variantBy?.parameter));
  const governor = own.find(({ name }) => governors.has(name));
  const variants = governor && Array.isArray(governor.schema.enum) ? governor.schema.enum : [undefined];
  const check = buildInputCheck(operation);
  const named = variants.map((variant) => {
    const chosen = own.map((parameter): [string, unknown] => [
      parameter.name,
      parameter === governor && variant !== undefined
        ? variant
        : chooseExample(model, parameter, { variant: String(variant), judge }),
    ]);
    return [
      String(variant ?? "default"),
      createInput(model, own, { values: new Map(chosen), judge }),
    ] as const;
  });
  return Object.fromEntries(named.filter(([, input]) => judge(check, input).length === 0));
}

/** The input of these values, as the rules between parameters shape it. */
function createInput(
  model: DocumentModel,
  parameters: readonly ParameterModel[],
  { values, judge }: { readonly values: ReadonlyMap<string, unknown>; readonly judge: Judge },
): Record<string, unknown> {
  const members = parameters.map(({ name, allowedWhen, variantBy }): [string, unknown] => {
    if (allowedWhen && !allowedWhen.values.includes(String(values.get(allowedWhen.parameter))))
      return [name, undefined];
    const choice = variantBy && String(values.get(variantBy.parameter));
    const reference = variantBy?.mapping.find(([value]) => value === choice)?.[1];
    return [name, reference ? chooseVariantExample(model, reference, judge) : values.get(name)];
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** The example with the name of the variant, else the first one. Of a parameter that may be left out, nothing is made up. */
function chooseExample(
  { root }: DocumentModel,
  { examples, required, schema }: ParameterModel,
  { variant, judge }: { readonly variant: string; readonly judge: Judge },
): unknown {
  const [example = examples[0]] = examples.filter(({ name }) => name === variant);
  if (example || !required) return example?.value;
  if (schema.contentMediaType === undefined) return sampleSentValue(root, schema, judge);
  const content =
    schema.contentSchema === undefined ? {} : sampleSentValue(root, schema.contentSchema, judge);
  // A text is taken for JSON text.
  return typeof content === "string" ? stringifyJson(content) : content;
}

function chooseVariantExample({ root }: DocumentModel, reference: string, judge: Judge): unknown {
  const schema = followPointer(root, reference);
  const listed = isJsonObject(schema) ? schema.examples : undefined;
  return Array.isArray(listed) ? listed[0] : sampleValue(root, { $ref: reference }, judge);
}

function createOutputs(
  { root }: DocumentModel,
  { success }: OperationModel,
  judge: Judge,
): Record<string, unknown> {
  if (success.examples.length > 0)
    return Object.fromEntries(success.examples.map(({ name, value }) => [name, value]));
  const sample = sampleValue(root, success.schema, judge);
  return sample === undefined ? {} : { sampled: sample };
}
