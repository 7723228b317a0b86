import { buildModels, type SourceDocument } from "../generate.ts";
import { isJsonObject, type Json } from "../json-pointer.ts";
import { importMetadata } from "../metadata/import-metadata.ts";
import type { DocumentModel, OperationModel } from "../model.ts";
import { compareOperations } from "./compare-operations.ts";
import type { Difference } from "./difference.ts";

/** Where documents and metadata disagree, and which documents the metadata says nothing of. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** The names of documents of a version, or a product, that no metadata has. It is empty when no document would be left. */
  readonly notCompared: readonly string[];
}

/**
 * Lists where documents and the vendor's metadata disagree. The metadata is made into documents first, so that both speak one
 * language; of what it does not say, a document may say more. Documents of a version that no metadata has are left out, unless
 * that would be all: metadata is given by version.
 *
 * @throws GeneratorError when a document, or an operation of the metadata, cannot be read
 */
export function compareWithMetadata(
  documents: readonly SourceDocument[],
  metadata: readonly SourceDocument[],
): Comparison {
  const models = buildModels(documents);
  const covered = models.filter(({ operations }) =>
    operations.some(({ descriptor }) => metadata.some((source) => isOfVersion(source, descriptor))),
  );
  const compared = covered.length > 0 ? covered : models;
  return {
    differences: compared.flatMap((model) =>
      model.operations.flatMap((operation) => compareOne(model, operation, metadata)),
    ),
    notCompared: models.filter((model) => !compared.includes(model)).map(({ name }) => name),
  };
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
function hasOperation(source: SourceDocument, descriptor: Descriptor, isOnly: boolean): boolean {
  const { name, document } = source;
  const { action } = descriptor;
  if (!isJsonObject(document) || !isOfVersion(source, descriptor)) return false;
  if (isJsonObject(document.apis)) return Object.hasOwn(document.apis, action);
  return (document.name ?? (isOnly ? action : name.split(".")[0])) === action;
}

type Descriptor = OperationModel["descriptor"];

/** The metadata of one operation may leave out product and version, and then it is of any. */
function isOfVersion({ document }: SourceDocument, { version, product }: Descriptor): boolean {
  if (!isJsonObject(document)) return false;
  const info: Record<string, Json> = isJsonObject(document.info) ? { ...document.info } : {};
  const isProduct = product === undefined || (info.product ?? product) === product;
  return (info.version ?? version) === version && isProduct;
}
