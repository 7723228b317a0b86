import { EXCESS, measureDocument } from "../document-limits.ts";
import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import type { MetadataReader } from "./metadata-reader.ts";

/** The vendor's metadata of a product, or of one operation of it. */
export interface Metadata {
  readonly product: string;
  readonly version: string;
  readonly operations: readonly MetadataOperation[];
  /** Named schemas, `#/components/schemas` of the metadata. */
  readonly schemas: JsonObject;
  readonly endpoints: readonly Json[];
}

/** One operation, as the metadata has it. */
export interface MetadataOperation {
  readonly action: string;
  readonly value: JsonObject;
  readonly pointer: string;
}

/** What the metadata of one operation may leave out, because its address says it. */
export interface Identity {
  readonly product?: string | undefined;
  readonly version?: string | undefined;
  readonly action?: string | undefined;
}

/**
 * Tells the two forms apart: `api-docs.json` has `apis`, and `api.json` is one operation.
 *
 * @throws GeneratorError for anything else, and for a product that is not of the RPC style
 */
export function readMetadata(reader: MetadataReader, identity: Identity): Metadata {
  requireLimits(reader);
  const { root } = reader;
  const info = isJsonObject(root.info) ? root.info : {};
  requireRpcStyle(reader, info);
  const product = readWord(reader, info, {
    key: "product",
    given: identity.product,
    form: /^[\w.-]{1,100}$/,
  });
  const version = readWord(reader, info, {
    key: "version",
    given: identity.version,
    form: /^\w[\w.-]{0,99}$/,
  });
  const operations = isJsonObject(root.apis) ? listOperations(reader, root.apis) : readOne(reader, identity);
  reader.assertAccepted();
  const components = isJsonObject(root.components) ? root.components : {};
  const schemas = isJsonObject(components.schemas) ? components.schemas : {};
  const endpoints = Array.isArray(root.endpoints) ? root.endpoints : [];
  return { product, version, operations, schemas, endpoints };
}

/** Everything below goes down by recursion. */
function requireLimits(reader: MetadataReader): void {
  reader.assertAccepted();
  const extent = measureDocument(reader.root);
  if (extent.kind !== "fits") reader.refuse(extent.pointer, EXCESS[extent.kind]);
  reader.assertAccepted();
}

function requireRpcStyle(reader: MetadataReader, { style }: JsonObject): void {
  if (style === undefined || style === "RPC") return;
  const word = typeof style === "string" ? `the style ${JSON.stringify(style.slice(0, 40))}` : "no style";
  reader.refuse("#/info/style", `has ${word}: only operations of the style RPC become documents`);
}

interface Word {
  readonly key: "product" | "version";
  readonly given: string | undefined;
  readonly form: RegExp;
}

/** A word that goes into the document and its first comment. */
function readWord(reader: MetadataReader, info: JsonObject, { key, given, form }: Word): string {
  const word = info[key] ?? given;
  if (typeof word === "string" && form.test(word)) return word;
  const option = key === "product" ? "--product" : "--api-version";
  const reason =
    word === undefined
      ? `is missing: the metadata of one operation does not say it; name it with ${option}`
      : "must be a word of letters, digits, points and hyphens";
  reader.refuse(pointTo("#/info", key), reason);
  return "";
}

function listOperations(reader: MetadataReader, apis: JsonObject): MetadataOperation[] {
  return Object.entries(apis).flatMap(([action, value]) => {
    const pointer = pointTo("#/apis", action);
    if (isJsonObject(value)) return [{ action, value, pointer }];
    reader.refuse(pointer, "must be an operation (an object)");
    return [];
  });
}

function readOne(reader: MetadataReader, { action }: Identity): MetadataOperation[] {
  const { root } = reader;
  const isOperation = ["methods", "parameters", "responses"].some((key) => root[key] !== undefined);
  const name = typeof root.name === "string" ? root.name : action;
  if (!isOperation)
    reader.refuse(
      "#",
      "is neither api-docs.json (with apis) nor the api.json of one operation (with methods)",
    );
  else if (name === undefined)
    reader.refuse("#/name", "is missing: this metadata does not name its operation; name it with --action");
  return isOperation && name !== undefined ? [{ action: name, value: root, pointer: "#" }] : [];
}
