import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";

/** A document that lends parts to others. */
export interface SharedDocument {
  /** For messages. */
  readonly name: string;
  readonly document: JsonObject;
}

/** Where something stands. */
export interface Place {
  readonly document: string;
  readonly pointer: string;
}

/** Notes what is wrong with one of the documents. */
export type Refuse = (document: string, pointer: string, reason: string) => void;

/** What of OpenAPI is lent. */
export const SHAREABLE: ReadonlySet<string> = new Set([
  "info",
  "servers",
  "security",
  "tags",
  "externalDocs",
  "components",
]);
/** What makes operations whole. */
const TEMPLATES = new Set(["x-operation", "x-errors"]);
const ACTION = "{Action}";

/** Reads a shared document; `{Action}` in its texts becomes the name of the operation. */
export function readSharedDocument(
  name: string,
  document: Json,
  { action, refuse }: { readonly action: string | undefined; readonly refuse: Refuse },
): SharedDocument[] {
  if (!isJsonObject(document)) {
    refuse(name, "#", "is not an object");
    return [];
  }
  for (const key of Object.keys(document))
    if (!SHAREABLE.has(key) && !TEMPLATES.has(key))
      refuse(
        name,
        pointTo("#", key),
        `cannot be shared; what can is ${[...SHAREABLE, ...TEMPLATES].join(", ")}`,
      );
  return [{ name, document: action === undefined ? document : (fillAction(document, action) as JsonObject) }];
}

/** Goes down by recursion: a document that was read is not deeper than may be followed. */
function fillAction(value: Json, action: string): Json {
  if (typeof value === "string") return value.replaceAll(ACTION, action);
  if (Array.isArray(value)) return value.map((item) => fillAction(item, action));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fillAction(member, action)]));
}
