import type { DocumentModel } from "../model.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";

/** Two tables of contents: `index.gen.ts`, and `validate.gen.ts` apart, so that who does not validate does not load it. */
export function emitIndexes(models: readonly DocumentModel[], options: EmitOptions): GeneratedFile[] {
  const runtime = RUNTIME.map(([names, stem]) => reExport(names, stem, options));
  const documents = models.flatMap((model) => documentExports(model, options));
  const validators = models.flatMap(({ operations }) =>
    operations.map(({ names }) => {
      const schemas = ["Input", "Output", "Error"].map((kind) => `${names.camel}${kind}Schema`);
      return reExport(schemas, `${names.stem}.validate`, options);
    }),
  );
  const types = reExport(["type Issue", "type Path", "type StandardSchema"], "standard-schema", options);
  return [
    { path: "index.gen.ts", text: [header(models, "The index"), ...documents, ...runtime].join("") },
    {
      path: "validate.gen.ts",
      text: [header(models, "The index of validators"), ...validators, types].join(""),
    },
  ];
}

/** What a consumer of the output needs of the runtime. */
const RUNTIME: readonly (readonly [names: readonly string[], stem: string])[] = [
  [
    [
      "type DocumentedError",
      "type OperationDescriptor",
      "type OperationExamples",
      "type ParameterDescriptor",
      "type Shape",
    ],
    "descriptor",
  ],
  [["type CallOptions", "type FetchRequest", "withExactJson"], "exact-json"],
  [["type Int64", "parseJson", "stringifyJson"], "json"],
  [
    ["flattenParameters", "type NameValue", "readParameters", "serializeParameters", "splitParameters"],
    "parameters",
  ],
];

function documentExports({ stem, operations }: DocumentModel, options: EmitOptions): string[] {
  const pascal = operations[0]?.names.pascal ?? "";
  const camel = operations[0]?.names.camel ?? "";
  const types = operations.flatMap(({ names }) =>
    ["ErrorCode", "Input", "Output", "Parameters", "Query"].map((kind) => `type ${names.pascal}${kind}`),
  );
  const renamed = [`type components as ${pascal}Components`, `type paths as ${pascal}Paths`];
  return [
    reExport(
      [`type ${pascal}FetchClient`, `${camel}FetchClient`, ...operations.map(({ names }) => names.camel)],
      `${stem}.client`,
      options,
    ),
    reExport([...types, ...renamed], `${stem}.types`, options),
    ...operations.flatMap(({ names }) =>
      ["operation", "errors", "examples"].map((kind) => {
        const name = `${names.camel}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
        return reExport([name], `${names.stem}.${kind}`, options);
      }),
    ),
  ];
}

function reExport(names: readonly string[], stem: string, options: EmitOptions): string {
  return `export {\n${names.map((name) => `  ${name},\n`).join("")}} from ${importFrom(stem, options)};\n`;
}
