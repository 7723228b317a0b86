/** A JSON value as a document holds it; integers beyond 2^53 are bigints. */
export type Json = string | number | bigint | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Whether a value is an object (and not an array or null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Appends segments to a pointer, escaped as RFC 6901 says. */
export function pointTo(base: string, ...segments: readonly (string | number)[]): string {
  return [
    base,
    ...segments.map((segment) => String(segment).replaceAll("~", "~0").replaceAll("/", "~1")),
  ].join("/");
}

/** The value that a local reference (`#/a/b`) names, or `undefined` when nothing is there. */
export function followPointer(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const segment of splitPointer(pointer)) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else value = isJsonObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }
  return value;
}

/** The decoded segments of `#/a/b`. */
export function splitPointer(pointer: string): string[] {
  const [, ...segments] = pointer.split("/");
  return segments.map((segment) => decodePercent(segment).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decodePercent(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
