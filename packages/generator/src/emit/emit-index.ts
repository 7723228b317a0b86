import type { DocumentModel, OperationModel } from "../model.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";

/** Two tables of contents: `index.gen.ts`, and `validate.gen.ts` apart, so that who does not validate does not load it. */
export function emitIndexes(models: readonly DocumentModel[], options: EmitOptions): GeneratedFile[] {
  const reExports = (list: readonly Export[]) =>
    list.map(
      ({ names, stem }) =>
        `export {\n${names.map((name) => `  ${name},\n`).join("")}} from ${importFrom(stem, options)};\n`,
    );
  const index = [...models.flatMap(documentExports), ...RUNTIME];
  const types = ["type Issue", "type Path", "type StandardSchema"];
  const validators = [...models.flatMap(validatorExports), { names: types, stem: "standard-schema" }];
  return [
    { path: "index.gen.ts", text: [header(models, "The index"), ...reExports(index)].join("") },
    {
      path: "validate.gen.ts",
      text: [header(models, "The index of validators"), ...reExports(validators)].join(""),
    },
  ];
}

/** What one file exports for consumers. */
export interface Export {
  /** As they stand between the braces of an export: `createDisk`, `type paths as CreateDiskPaths`. */
  readonly names: readonly string[];
  readonly stem: string;
}

/** What a consumer of the output needs of the runtime. */
export const RUNTIME: readonly Export[] = [
  {
    names: [
      "type CodeMeaning",
      "type CodeRule",
      "type DocumentedError",
      "type Execution",
      "type OperationDescriptor",
      "type OperationExamples",
      "type ParameterDescriptor",
      "type Shape",
    ],
    stem: "descriptor",
  },
  { names: ["type CallOptions", "type FetchRequest", "withExactJson"], stem: "exact-json" },
  { names: ["type Int64", "parseJson", "stringifyJson"], stem: "json" },
  {
    names: ["flattenParameters", "type NameValue", "serializeParameters", "splitParameters"],
    stem: "parameters",
  },
  { names: ["readParameters"], stem: "read-parameters" },
];

function documentExports({ stem, operations }: DocumentModel): Export[] {
  const [first] = operations;
  const types = operations.flatMap(typeNames);
  const renamed = first
    ? [`type components as ${first.names.pascal}Components`, `type paths as ${first.names.pascal}Paths`]
    : [];
  const client = first ? [`type ${first.names.pascal}FetchClient`, `${first.names.camel}FetchClient`] : [];
  return [
    { names: [...client, ...operations.map(({ names }) => names.camel)], stem: `${stem}.client` },
    { names: [...types, ...renamed], stem: `${stem}.types` },
    ...operations.flatMap(({ names }) => [
      { names: [`${names.camel}Operation`], stem: `${names.stem}.operation` },
      { names: [`${names.camel}Errors`], stem: `${names.stem}.errors` },
      { names: [`${names.camel}Examples`], stem: `${names.stem}.examples` },
    ]),
  ];
}

function typeNames({ names, parameters }: OperationModel): string[] {
  const form = parameters.some((parameter) => parameter.in === "form") ? ["Form"] : [];
  const kinds = ["ErrorCode", ...form, "Input", "Output", "Parameters", "Query"];
  return kinds.map((kind) => `type ${names.pascal}${kind}`);
}

function validatorExports({ operations }: DocumentModel): Export[] {
  return operations.map(({ names }) => ({
    names: ["Input", "Output", "Error"].map((kind) => `${names.camel}${kind}Schema`),
    stem: `${names.stem}.validate`,
  }));
}
