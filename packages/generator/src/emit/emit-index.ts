import type { DocumentModel, OperationModel } from "../model.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";

/** Two tables of contents: `index.gen.ts`, and `validate.gen.ts` apart, so that a program that does not validate does not load it. */
export function emitIndexes(models: readonly DocumentModel[], options: EmitOptions): GeneratedFile[] {
  const reExports = (list: readonly Export[]) =>
    list.map(
      ({ names, stem }) =>
        `export {\n${names.map((name) => `  ${name},\n`).join("")}} from ${importFrom(stem, options)};\n`,
    );
  const index = models.flatMap(documentExports);
  const validators = models.flatMap(validatorExports);
  return [
    { path: "index.gen.ts", text: [header(models, "The index"), ...reExports(index)].join("") },
    {
      path: "validate.gen.ts",
      text: [header(models, "The index of validators"), ...reExports(validators)].join(""),
    },
  ];
}

/** What one file exports for consumers. */
interface Export {
  /** As they stand between the braces of an export: `createDisk`, `type paths as CreateDiskPaths`. */
  readonly names: readonly string[];
  readonly stem: string;
}

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
