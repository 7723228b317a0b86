import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadDocument } from "@dataworks-kit/generator";

const SUFFIX = ".openapi.yaml";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The folder of the documents. */
export const SPEC_FOLDER = join(import.meta.dirname, "..");

/** The names of all documents: `create-connection`. */
export const DOCUMENT_NAMES: readonly string[] = readdirSync(SPEC_FOLDER)
  .filter((name) => name.endsWith(SUFFIX))
  .map((name) => name.slice(0, -SUFFIX.length));

/** A document as it is published: with all that it shares and refers to. */
export async function openDocument(name: string): Promise<JsonObject> {
  const { document } = await loadDocument(join(SPEC_FOLDER, `${name}${SUFFIX}`));
  return toObject(JSON.parse(JSON.stringify(document)));
}

/** The one operation of a document, and where it stands. */
export function findOperation(document: JsonObject): {
  readonly pointer: string;
  readonly operation: JsonObject;
} {
  const [method = ""] = Object.keys(toObject(readPointer(document, "#/paths/~1")));
  const pointer = appendPointer("#/paths/~1", method);
  return { pointer, operation: toObject(readPointer(document, pointer)) };
}

/** The parameters of the operation in a document, those that it refers to as they are. */
export function listParameters(
  document: JsonObject,
): readonly { readonly value: JsonObject; readonly pointer: string }[] {
  const { pointer, operation } = findOperation(document);
  return toList(operation.parameters).map((_, index) =>
    resolveReference(document, appendPointer(pointer, "parameters", index)),
  );
}

/** The value at a pointer such as `#/components/schemas/RdsContent`; throws where the document has none. */
export function readPointer(document: JsonObject, pointer: string): Json {
  let here: Json | undefined = document;
  for (const token of pointer.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    here = Array.isArray(here) ? (here as readonly Json[])[Number(name)] : toObject(here)[name];
  }
  if (here === undefined) throw new Error(`${pointer} leads nowhere`);
  return here;
}

/** The object that stands here or that a `$ref` here leads to, with its pointer. */
export function resolveReference(
  document: JsonObject,
  pointer: string,
): { value: JsonObject; pointer: string } {
  const value = toObject(readPointer(document, pointer));
  const reference = value.$ref;
  return typeof reference === "string" ? resolveReference(document, reference) : { value, pointer };
}

/** One more step of a pointer. */
export function appendPointer(pointer: string, ...names: readonly (string | number)[]): string {
  return [pointer, ...names.map((name) => String(name).replaceAll("~", "~0").replaceAll("/", "~1"))].join(
    "/",
  );
}

/** Calls back for each object in a value, with its pointer. */
export function visitObjects(
  value: Json,
  visit: (object: JsonObject, pointer: string) => void,
  pointer = "#",
): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) visit(value as JsonObject, pointer);
  for (const [name, member] of Object.entries(value))
    visitObjects(member, visit, appendPointer(pointer, name));
}

/** Whether the members of a schema stand at a pointer. A member may be called `properties` itself. */
export function isMemberMap(pointer: string): boolean {
  const [run = ""] = /(?:\/properties)*$/.exec(pointer) ?? [];
  return (run.length / "/properties".length) % 2 === 1;
}

/** The value as an object; nothing counts as one without members. */
export function toObject(value: unknown): JsonObject {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error("expected an object");
  return value as JsonObject;
}

/** The value as a list; nothing counts as an empty one. */
export function toList(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error("expected a list");
  return value as readonly Json[];
}
