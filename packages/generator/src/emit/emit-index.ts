import type { DocumentModel, OperationModel } from "../model.ts";
import { docComment } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, header, importFrom } from "./generated-file.ts";

/**
 * Tables of contents: `index.gen.ts` of all that a call needs; `operations.gen.ts` of the handles and `contracts.gen.ts` of the
 * contracts, both under the names of methods; `validate.gen.ts` apart, so that a program that does not validate does not load it.
 */
export function emitIndexes(models: readonly DocumentModel[], options: EmitOptions): GeneratedFile[] {
  const index = (stem: string, title: string, exports: readonly Export[]) => ({
    path: `${stem}.gen.ts`,
    text: [header(models, title), ...exports.map((entry) => reExport(entry, options))].join(""),
  });
  const operations = models.flatMap((model) => model.operations);
  return [
    index("index", "The index", models.flatMap(documentExports)),
    index("operations", "The handles", operations.map(methodExport("operation"))),
    index("contracts", "The contracts", operations.map(methodExport("contract"))),
    index("validate", "The index of validators", models.flatMap(validatorExports)),
  ];
}

/** What one file exports for consumers. */
interface Export {
  /** As they stand between the braces of an export: `createDisk`, `type paths as CreateDiskPaths`. */
  readonly names: readonly string[];
  readonly stem: string;
  /** Said where it is passed on: the methods that are mapped from a list of handles take their comments from there. */
  readonly summary?: string;
}

function reExport({ names, stem, summary }: Export, options: EmitOptions): string {
  const comment = summary ? docComment(summary, "  ") : "";
  return `export {\n${names.map((name) => `${comment}  ${name},\n`).join("")}} from ${importFrom(stem, options)};\n`;
}

/** A part of each operation under the name of its method: `createDiskOperation as createDisk`. */
function methodExport(part: "operation" | "contract"): (operation: OperationModel) => Export {
  const suffix = `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  return ({ names: { camel, stem }, summary }) => ({
    names: [`${camel}${suffix} as ${camel}`],
    stem: `${stem}.${part}`,
    summary,
  });
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
  const kinds = ["Call", "ErrorCode", ...form, "Input", "Output", "Parameters", "Query"];
  return kinds.map((kind) => `type ${names.pascal}${kind}`);
}

function validatorExports({ operations }: DocumentModel): Export[] {
  return operations.map(({ names }) => ({
    names: ["Input", "Output", "Error"].map((kind) => `${names.camel}${kind}Schema`),
    stem: `${names.stem}.validate`,
  }));
}
