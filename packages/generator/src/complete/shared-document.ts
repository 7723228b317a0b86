import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";

/** A document with its name, for messages. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Json;
}

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

/** What a shared document leaves open: each in braces, `{Action}`. Absent where a document does not say it. */
export interface OpenNames {
  /** The name of the operation. */
  readonly Action: string | undefined;
  /** The version of the API. */
  readonly Version: string | undefined;
}

/** Reads a shared document; the open names in its texts become those of the operation. */
export function readSharedDocument(
  { name, document }: NamedDocument,
  names: OpenNames,
  refuse: Refuse,
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
  return [{ name, document: fillNames(document, names) as JsonObject }];
}

/** Goes down by recursion: a document that was read is not deeper than may be followed. */
function fillNames(value: Json, names: OpenNames): Json {
  if (typeof value === "string")
    return value.replace(/\{(Action|Version)\}/g, (open, name: keyof OpenNames) => names[name] ?? open);
  if (Array.isArray(value)) return value.map((item) => fillNames(item, names));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fillNames(member, names)]));
}
