import { buildModel } from "./build-model.ts";
import { emitClient } from "./emit/emit-client.ts";
import { emitContract } from "./emit/emit-contract.ts";
import { emitDocumentation, emitDocumentationIndex } from "./emit/emit-documentation.ts";
import { emitErrors } from "./emit/emit-errors.ts";
import { emitExamples } from "./emit/emit-examples.ts";
import { emitIndexes } from "./emit/emit-index.ts";
import { emitOperation } from "./emit/emit-operation.ts";
import { emitShared } from "./emit/emit-shared.ts";
import { emitTypes } from "./emit/emit-types.ts";
import { emitValidate } from "./emit/emit-validate.ts";
import type { EmitOptions, GeneratedFile } from "./emit/generated-file.ts";
import { GeneratorError } from "./generator-error.ts";
import type { Json } from "./json-pointer.ts";
import type { DocumentModel } from "./model.ts";
import { findNameClashes } from "./name-clashes.ts";
import { findShared, type SharedParts } from "./shared-parts.ts";

/** A parsed document. */
export interface SourceDocument {
  /** What messages and file headers call it, for example its file name. */
  readonly name: string;
  /** The document; integers beyond 2^53 as bigints. References lead into the document itself. */
  readonly document: Json;
}

/**
 * Turns RPC-style OpenAPI 3.1 documents into TypeScript: types, descriptors, a client on openapi-fetch, error catalogues,
 * examples and validators. Pure: no disk, no clock; the same documents give the same bytes.
 *
 * The files import each other, `@dataworks-kit/wire` and `openapi-fetch`, and nothing else.
 *
 * @throws GeneratorError listing, by JSON pointer, what is not supported
 */
export async function generate(
  sources: readonly SourceDocument[],
  options: EmitOptions,
): Promise<GeneratedFile[]> {
  const models = buildModels(sources);
  const sharedParts = findShared(models);
  const files = await Promise.all(
    models.map((model) =>
      emitDocument(model, { ...options, sharedParts }).catch((error) => raise(model.name, error)),
    ),
  );
  return [...files.flat(), ...(await emitShared(models, sharedParts)), ...emitIndexes(models, options)];
}

/**
 * What the documents say to people, as TypeScript: a file for each operation, for forms, help and references, and an index that
 * loads one when it is asked for. They import types of `@dataworks-kit/wire` and nothing else. Apart from the rest, since a call
 * does not need it.
 *
 * @throws GeneratorError listing, by JSON pointer, what is not supported
 */
export function generateDocumentation(
  sources: readonly SourceDocument[],
  options: EmitOptions = { importExtension: "js" },
): GeneratedFile[] {
  const models = buildModels(sources);
  const files = models.flatMap((model) =>
    model.operations.map((operation) => emitDocumentation(model, operation)),
  );
  return [...files, emitDocumentationIndex(models, options)];
}

function raise(name: string, error: unknown): never {
  throw toRefusal(name, error);
}

/** Much here, and the engine of the types, follows references by recursion, which may go deeper than the stack: that is told as a refusal. */
export function toRefusal(name: string, error: unknown): unknown {
  if (!(error instanceof RangeError && error.message.includes("call stack"))) return error;
  const reason = "its schemas refer to each other through more levels than can be followed: leave some out";
  return new GeneratorError([{ document: name, pointer: "#/components/schemas", reason }]);
}

/** The models of all documents; problems of all of them are reported at once. */
export function buildModels(sources: readonly SourceDocument[]): DocumentModel[] {
  const models: DocumentModel[] = [];
  const problems: GeneratorError["problems"][number][] = [];
  for (const { name, document } of sources) {
    try {
      models.push(buildModel(name, document));
    } catch (error) {
      const refusal = toRefusal(name, error);
      if (!(refusal instanceof GeneratorError)) throw refusal;
      problems.push(...refusal.problems);
    }
  }
  problems.push(...findNameClashes(models));
  if (problems.length > 0) throw new GeneratorError(problems);
  return models;
}

async function emitDocument(
  model: DocumentModel,
  options: EmitOptions & { readonly sharedParts: SharedParts },
): Promise<GeneratedFile[]> {
  const perOperation = model.operations.flatMap((operation) => [
    emitOperation(model, operation, options),
    emitContract(model, operation, options),
    emitErrors(model, operation, options),
    emitExamples(model, operation, options),
    emitValidate(model, operation, options),
  ]);
  return [await emitTypes(model, options), ...perOperation, emitClient(model, options)];
}
