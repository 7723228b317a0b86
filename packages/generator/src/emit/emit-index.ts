import type { DocumentModel, OperationModel } from "../model.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";

/** Tables of contents: `index.gen.ts`; validators and documentation apart, so that who does not use them does not load them. */
export function emitIndexes(models: readonly DocumentModel[], options: EmitOptions): GeneratedFile[] {
  const reExports = (list: readonly Export[]) =>
    list.map(
      ({ names, stem }) =>
        `export {\n${names.map((name) => `  ${name},\n`).join("")}} from ${importFrom(stem, options)};\n`,
    );
  const index = [...models.flatMap(documentExports), ...RUNTIME];
  const validators = [...models.flatMap(validatorExports), STANDARD_SCHEMA];
  const documentations = [...models.flatMap(documentationExports), DOCUMENTATION];
  const file = (path: string, title: string, list: readonly Export[]) => ({
    path,
    text: [header(models, title), ...reExports(list)].join(""),
  });
  return [
    file("index.gen.ts", "The index", index),
    file("validate.gen.ts", "The index of validators", validators),
    file("documentation-index.gen.ts", "The index of documentation", documentations),
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
      "type DocumentedError",
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

const STANDARD_SCHEMA: Export = {
  names: ["type Issue", "type Path", "type StandardSchema"],
  stem: "standard-schema",
};

const DOCUMENTATION: Export = {
  names: [
    "type FieldDocumentation",
    "type OperationDocumentation",
    "type ParameterDocumentation",
    "type ResponseDocumentation",
    "type ShapeDocumentation",
    "type ValueDocumentation",
    "type VariantDocumentation",
  ],
  stem: "documentation",
};

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

function documentationExports({ operations }: DocumentModel): Export[] {
  return operations.map(({ names }) => ({
    names: [`${names.camel}Documentation`],
    stem: `${names.stem}.documentation`,
  }));
}
