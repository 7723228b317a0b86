import { EXCESS, measureDocument } from "./document-limits.ts";
import { DocumentReader, type Located } from "./document-reader.ts";
import { keepFittingExamples } from "./fitting-examples.ts";
import { isJsonObject, type Json, pointTo } from "./json-pointer.ts";
import type { DocumentModel, OperationModel, SchemaModel } from "./model.ts";
import { toSchemaIdentifier } from "./names.ts";
import { readOperation } from "./read-operation.ts";
import { requireShortChains } from "./reference-chains.ts";
import { createJudge } from "./run-check.ts";
import { requireReadableNames, requireSupportedSchema } from "./schema-support.ts";

const METHODS = ["get", "post", "put", "delete"];
const PATH_ITEM_KEYS = new Set([...METHODS, "summary", "description", "parameters", "servers"]);

/**
 * Reads a document into the model that all emitters share.
 *
 * @param name how messages call the document, for example its file name
 * @throws GeneratorError listing, by JSON pointer, everything in the document that is not supported
 */
export function buildModel(name: string, document: Json): DocumentModel {
  const reader = new DocumentReader(name, document);
  requireLimits(reader, document);
  requireVersion(reader);
  const schemas = readSchemas(reader);
  const read = readOperations(reader);
  reader.assertAccepted();
  // Only a schema that was accepted can be run.
  const judge = createJudge(reader.root);
  const operations = read.map((operation) => keepFittingExamples(reader, operation, judge));
  reader.assertAccepted();
  const info = reader.root.info;
  const title = isJsonObject(info) ? reader.readText(info, "title") : "";
  const stem = operations[0]?.names.stem ?? "";
  return { name, title, stem, root: reader.root, operations, schemas };
}

/** Everything below goes down by recursion, and looks at each value at least once. */
function requireLimits(reader: DocumentReader, document: Json): void {
  const extent = measureDocument(document);
  if (extent.kind !== "fits") reader.refuse(extent.pointer, EXCESS[extent.kind]);
  reader.assertAccepted();
}

function requireVersion(reader: DocumentReader): void {
  const version = reader.readText(reader.root, "openapi");
  if (/^3\.1\.\d+$/.test(version)) return;
  reader.refuse("#/openapi", `must be 3.1.x${version && `, not ${JSON.stringify(version)}`}`);
}

function readSchemas(reader: DocumentReader): SchemaModel[] {
  const components = reader.root.components;
  const schemas = isJsonObject(components) ? components.schemas : undefined;
  if (!isJsonObject(schemas)) return [];
  requireReadableNames(reader, schemas, "#/components/schemas");
  const taken = new Set<string>();
  const models = Object.entries(schemas).flatMap(([name, schema]) => {
    const reference = pointTo("#/components/schemas", name);
    requireSupportedSchema(reader, schema, reference);
    const identifier = toSchemaIdentifier(name);
    if (!identifier || taken.has(identifier)) {
      reader.refuse(
        reference,
        identifier ? `its name becomes ${identifier}, which another schema has` : "has no usable name",
      );
      return [];
    }
    taken.add(identifier);
    if (typeof schema === "boolean") reader.refuse(reference, `is ${schema}: write {} for any value`);
    return isJsonObject(schema) ? [{ name, checkName: `check${identifier}`, reference, schema }] : [];
  });
  requireShortChains(reader, schemas);
  return models;
}

function readOperations(reader: DocumentReader): OperationModel[] {
  const paths = reader.readObject(reader.root.paths, "#/paths");
  if (!paths) return [];
  for (const path of Object.keys(paths.value))
    if (path !== "/" && !path.startsWith("x-"))
      reader.refuse(
        pointTo(paths.pointer, path),
        "an RPC call has the one path /, with Action as a const parameter",
      );
  if (paths.value["/"] === undefined) return refuseAndStop(reader, "#/paths", "has no path /");
  const item = reader.readObject(paths.value["/"], pointTo(paths.pointer, "/"));
  if (!item) return [];
  const operations = readPathItem(reader, item);
  requireDistinctActions(reader, operations);
  requireOneFormMeaning(reader, operations);
  return operations;
}

function readPathItem(reader: DocumentReader, item: Located): OperationModel[] {
  for (const key of Object.keys(item.value))
    if (!PATH_ITEM_KEYS.has(key) && !key.startsWith("x-"))
      reader.refuse(pointTo(item.pointer, key), `${key} is not supported in a path`);
  const methods = METHODS.filter((method) => item.value[method] !== undefined);
  if (methods.length === 0) return refuseAndStop(reader, item.pointer, "has no operation");
  return methods.flatMap((method) => readOperation(reader, item, method) ?? []);
}

function requireDistinctActions(reader: DocumentReader, operations: readonly OperationModel[]): void {
  for (const [index, { descriptor, pointer }] of operations.entries())
    if (operations.slice(0, index).some((earlier) => earlier.descriptor.action === descriptor.action))
      reader.refuse(
        pointer,
        `the Action ${descriptor.action} is declared twice; name its methods in x-rpc.methods`,
      );
}

/** `client.POST` writes a form without being told of which operation it is, so that a name must mean one thing in all. */
function requireOneFormMeaning(reader: DocumentReader, operations: readonly OperationModel[]): void {
  const forms = operations.flatMap(({ parameters }) =>
    parameters.filter((parameter) => parameter.in === "form"),
  );
  const json = new Set(
    forms.filter(({ schema }) => schema.contentMediaType !== undefined).map(({ name }) => name),
  );
  for (const { name, schema, pointer } of forms)
    if (json.has(name) && schema.contentMediaType === undefined)
      reader.refuse(pointer, `${name} is JSON text in the form of another operation, and must be here`);
}

function refuseAndStop(reader: DocumentReader, pointer: string, reason: string): never[] {
  reader.refuse(pointer, reason);
  return [];
}
