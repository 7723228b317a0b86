import { buildModels, type SourceDocument } from "../generate.ts";
import { isJsonObject, type Json } from "../json-pointer.ts";
import { importMetadata } from "../metadata/import-metadata.ts";
import type { DocumentModel, OperationModel } from "../model.ts";
import { compareOperations } from "./compare-operations.ts";
import type { Difference } from "./difference.ts";

/**
 * Lists where documents and the vendor's metadata disagree. The metadata is made into documents first, so that both speak one
 * language; of what it does not say, a document may say more.
 *
 * @throws GeneratorError when a document, or an operation of the metadata, cannot be read
 */
export function compareWithMetadata(
  documents: readonly SourceDocument[],
  metadata: readonly SourceDocument[],
): Difference[] {
  return buildModels(documents).flatMap((model) =>
    model.operations.flatMap((operation) => compareOne(model, operation, metadata)),
  );
}

function compareOne(
  model: DocumentModel,
  operation: OperationModel,
  metadata: readonly SourceDocument[],
): Difference[] {
  const differences = new Map<string, Difference>();
  const report = (pointer: string, ours: string, vendor: string) => {
    // A schema that is used in several places differs once.
    differences.set(`${pointer} ${ours} ${vendor}`, { document: model.name, pointer, ours, vendor });
  };
  const vendor = findOperation(operation, metadata);
  const { action, version } = operation.descriptor;
  if (!vendor) report(operation.pointer, `${action} of ${version}`, "no such operation");
  else compareOperations({ root: model.root, operation }, vendor, report);
  return [...differences.values()];
}

function findOperation({ descriptor }: OperationModel, metadata: readonly SourceDocument[]) {
  const { action, product, version } = descriptor;
  const isOnly = metadata.length === 1;
  const source = metadata.find((candidate) => hasOperation(candidate, descriptor, isOnly));
  if (!source) return undefined;
  const identity = { ...(product !== undefined && { product }), version };
  const { models } = importMetadata(source, { ...identity, actions: [action], except: [] });
  const [model] = models;
  const [operation] = model?.operations ?? [];
  return model && operation && { root: model.root, operation };
}

/** The metadata of one operation may leave out its name; its file is then named after it, unless it is the only one. */
function hasOperation(
  { name, document }: SourceDocument,
  { action, version, product }: OperationModel["descriptor"],
  isOnly: boolean,
): boolean {
  if (!isJsonObject(document)) return false;
  const info: Record<string, Json> = isJsonObject(document.info) ? { ...document.info } : {};
  const isVersion = (info.version ?? version) === version;
  const isProduct = product === undefined || (info.product ?? product) === product;
  if (isJsonObject(document.apis)) return isVersion && isProduct && Object.hasOwn(document.apis, action);
  const own = document.name ?? (isOnly ? action : name.split(".")[0]);
  return isVersion && isProduct && own === action;
}
