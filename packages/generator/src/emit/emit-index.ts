import type { DocumentModel, OperationModel } from "../model.ts";
import { writeDocComment } from "../source-text.ts";
import {
  type EmitOptions,
  type GeneratedFile,
  WIRE,
  WIRE_TYPES,
  writeHeader,
  writeSpecifier,
} from "./generated-file.ts";

/**
 * Tables of contents: `index.gen.ts` of all that a call needs; `operations.gen.ts` of the handles and `contracts.gen.ts` of the
 * contracts, both under the names of methods; `validate.gen.ts` apart, so that a program that does not validate does not load it;
 * `types.gen.ts` of the types that these use. Each passes them on, so that a program can name what it takes from one of them.
 */
export function emitIndexes(models: readonly DocumentModel[], options: EmitOptions): GeneratedFile[] {
  const writeIndex = (stem: string, title: string, lines: readonly string[]) => ({
    path: `${stem}.gen.ts`,
    text: [writeHeader(models, title), ...lines].join(""),
  });
  const write = (exports: readonly Export[]) => exports.map((entry) => writeExport(entry, options));
  const types = writeTypesOf(writeSpecifier("types", options));
  const operations = models.flatMap((model) => model.operations);
  return [
    writeIndex("index", "The index", [types, CLIENT_TYPES, ...write(models.flatMap(listDocumentExports))]),
    writeIndex("operations", "The handles", [types, ...write(operations.map(createPartExport("operation")))]),
    writeIndex("contracts", "The contracts", [types, ...write(operations.map(createPartExport("contract")))]),
    writeIndex("validate", "The index of validators", [
      types,
      ...write(models.flatMap(listValidatorExports)),
    ]),
    writeIndex("types", "The types", [writeTypesOf(WIRE_TYPES), ...write(models.map(createTypeExport))]),
  ];
}

function writeTypesOf(specifier: string): string {
  return `export type * from ${specifier};\n`;
}

/** What the clients use besides, and the types of a client's own members. */
const CLIENT_TYPES = `export type {
  Client as FetchClient,
  ClientMethod as FetchClientMethod,
  ClientOptions as FetchClientOptions,
  ClientRequestMethod as FetchClientRequestMethod,
  FetchResponse,
  Middleware as FetchMiddleware,
} from "openapi-fetch";
export type { CallOptions } from ${WIRE};
`;

/** What one file exports for consumers. */
interface Export {
  /** As they stand between the braces of an export: `createDisk`, `type paths as CreateDiskPaths`. */
  readonly names: readonly string[];
  readonly stem: string;
  /** Said where it is passed on: the methods that are mapped from a list of handles take their comments from there. */
  readonly summary?: string;
}

function writeExport({ names, stem, summary }: Export, options: EmitOptions): string {
  const comment = summary ? writeDocComment(summary, "  ") : "";
  return `export {\n${names.map((name) => `${comment}  ${name},\n`).join("")}} from ${writeSpecifier(stem, options)};\n`;
}

/** A part of each operation under the name of its method: `createDiskOperation as createDisk`. */
function createPartExport(part: "operation" | "contract"): (operation: OperationModel) => Export {
  const suffix = `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  return ({ names: { camel, stem }, summary }) => ({
    names: [`${camel}${suffix} as ${camel}`],
    stem: `${stem}.${part}`,
    summary,
  });
}

function listDocumentExports({ stem, operations }: DocumentModel): Export[] {
  const [first] = operations;
  const renamed = first
    ? [`type components as ${first.names.pascal}Components`, `type paths as ${first.names.pascal}Paths`]
    : [];
  const failed =
    first && operations.some(({ failures }) => failures.length > 0)
      ? [`type FailedResponse as ${first.names.pascal}FailedResponse`]
      : [];
  const client = first ? [`type ${first.names.pascal}FetchClient`, `${first.names.camel}FetchClient`] : [];
  return [
    { names: [...client, ...operations.map(({ names }) => names.camel)], stem: `${stem}.client` },
    { names: [...renamed, ...failed], stem: `${stem}.types` },
    ...operations.flatMap(({ names }) => [
      { names: [`${names.camel}Operation`], stem: `${names.stem}.operation` },
      { names: [`${names.camel}Errors`], stem: `${names.stem}.errors` },
      { names: [`${names.camel}Examples`], stem: `${names.stem}.examples` },
    ]),
  ];
}

function createTypeExport({ stem, operations }: DocumentModel): Export {
  return { names: operations.flatMap(listTypeNames), stem: `${stem}.types` };
}

function listTypeNames({ names, parameters }: OperationModel): string[] {
  const form = parameters.some((parameter) => parameter.in === "form") ? ["Form"] : [];
  const kinds = ["Call", "ErrorCode", ...form, "Input", "Output", "Parameters", "Query"];
  return kinds.map((kind) => `type ${names.pascal}${kind}`);
}

function listValidatorExports({ operations }: DocumentModel): Export[] {
  return operations.map(({ names }) => ({
    names: ["Input", "Output", "Error"].map((kind) => `${names.camel}${kind}Schema`),
    stem: `${names.stem}.validate`,
  }));
}
