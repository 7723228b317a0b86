import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { convertValue, toNumber } from "./convert-value.ts";
import type { MetadataReader } from "./metadata-reader.ts";

const COUNTS = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
const MAX_PATTERN = 1000;

/** What the metadata says of the values of a schema: limits (which it writes as texts), values and patterns. */
export function importConstraints(reader: MetadataReader, schema: JsonObject, pointer: string): JsonObject {
  const constraints = {
    ...importBound(reader, schema, { pointer, keys: ["minimum", "exclusiveMinimum"] }),
    ...importBound(reader, schema, { pointer, keys: ["maximum", "exclusiveMaximum"] }),
    ...importCounts(reader, schema, pointer),
    ...importPattern(reader, schema, pointer),
    ...importValues(reader, schema, pointer),
  };
  if (Object.keys(constraints).length === 0) return {};
  return { ...constraints, "x-constraint-evidence": "documented" };
}

interface Bound {
  readonly pointer: string;
  readonly keys: readonly [limit: string, exclusive: string];
}

/** Whether a limit is itself allowed stands beside it, as in older JSON Schema. */
function importBound(reader: MetadataReader, schema: JsonObject, { pointer, keys }: Bound): JsonObject {
  const [limit, exclusive] = keys;
  const given = schema[limit];
  if (given === undefined) return {};
  const isNumber = schema.type === "integer" || schema.type === "number";
  const value = isNumber ? toNumber(given) : undefined;
  if (value !== undefined) return { [schema[exclusive] === true ? exclusive : limit]: value };
  const reason = isNumber ? "it is not a number" : "only a number has such a limit";
  reader.leaveOut(pointTo(pointer, limit), reason);
  return {};
}

function importCounts(reader: MetadataReader, schema: JsonObject, pointer: string): JsonObject {
  const counts = COUNTS.flatMap((key) => {
    const given = schema[key];
    if (given === undefined) return [];
    const count = toNumber(given);
    if (Number.isSafeInteger(count) && Number(count) >= 0) return [[key, Number(count)] as const];
    reader.leaveOut(pointTo(pointer, key), "it is not a count");
    return [];
  });
  return Object.fromEntries(counts);
}

/** Patterns of the metadata are written for another language. */
function importPattern(reader: MetadataReader, { pattern }: JsonObject, pointer: string): JsonObject {
  if (pattern === undefined || pattern === "") return {};
  if (typeof pattern === "string" && pattern.length <= MAX_PATTERN && isPattern(pattern)) return { pattern };
  reader.leaveOut(pointTo(pointer, "pattern"), "JavaScript cannot run it as a regular expression");
  return {};
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") !== undefined;
  } catch {
    return false;
  }
}

/** The values of a list, each as one of its type. */
function importValues(reader: MetadataReader, schema: JsonObject, pointer: string): JsonObject {
  const { enum: list, type } = schema;
  if (list === undefined) return {};
  const place = pointTo(pointer, "enum");
  if (!Array.isArray(list) || list.length === 0) {
    reader.leaveOut(place, "it lists no values");
    return {};
  }
  const values = list.flatMap((given: Json, index) => {
    const value = isJsonObject(given) || Array.isArray(given) ? undefined : convertValue(type, given);
    if (value === undefined)
      reader.refuse(pointTo(place, index), "is not a value of its type, or is too long");
    return value === undefined ? [] : [value];
  });
  return { enum: [...new Set(values)] };
}
