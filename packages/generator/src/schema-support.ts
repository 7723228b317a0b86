import type { DocumentReader } from "./document-reader.ts";
import { isUnreadableName, UNREADABLE } from "./is-unreadable-name.ts";
import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "./json-pointer.ts";
import { isAnnotation, isAssertion } from "./schema-keywords.ts";

const TYPES = new Set(["string", "integer", "number", "boolean", "array", "object", "null"]);
const NUMBERS = ["multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
/** They become arguments of a validator, of which JavaScript takes no more than 65,535. */
const MAX_LISTED = 10_000;
const TEXTS = ["title", "description", "format", "$comment"];
const JSON_MEDIA = /^application\/([\w.]+\+)?json$/;
const COUNTS = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];

/** Refuses what the emitters cannot express, here and in every schema below (named ones are visited on their own). */
export function requireSupportedSchema(
  reader: DocumentReader,
  schema: Json | undefined,
  pointer: string,
): void {
  if (typeof schema === "boolean") return;
  if (!isJsonObject(schema)) {
    reader.refuse(pointer, "must be a schema (an object, true or false)");
    return;
  }
  for (const key of Object.keys(schema)) {
    if (isAssertion(key) || isAnnotation(key)) continue;
    reader.refuse(pointTo(pointer, key), `the schema keyword ${key} is not supported`);
  }
  requireReadableNames(reader, schema.properties, pointTo(pointer, "properties"));
  requireReference(reader, schema, pointer);
  requireValues(reader, schema, pointer);
  for (const [subschema, place] of listSubschemas(schema, pointer))
    requireSupportedSchema(reader, subschema, place);
}

/** Refuses names on which the engine of the types fails, at their places. */
export function requireReadableNames(reader: DocumentReader, named: Json | undefined, pointer: string): void {
  for (const name of isJsonObject(named) ? Object.keys(named) : [])
    if (isUnreadableName(name)) reader.refuse(pointTo(pointer, name), UNREADABLE);
}

function requireReference(reader: DocumentReader, schema: JsonObject, pointer: string): void {
  const reference = schema.$ref;
  if (reference === undefined) return;
  if (typeof reference !== "string" || !/^#\/components\/schemas\/[^/]+$/.test(reference))
    reader.refuse(pointTo(pointer, "$ref"), "must refer to a named schema: #/components/schemas/NAME");
  else if (followPointer(reader.root, reference) === undefined)
    reader.refuse(pointTo(pointer, "$ref"), `${reference} does not exist`);
}

function requireValues(reader: DocumentReader, schema: JsonObject, pointer: string): void {
  const expect = (key: string, holds: boolean, reason: string) => {
    if (schema[key] !== undefined && !holds) reader.refuse(pointTo(pointer, key), reason);
  };
  const media = String(schema.contentMediaType ?? "");
  expect("type", isListOfTypes([schema.type].flat()), `must be among ${[...TYPES].join(", ")}, each once`);
  expect("enum", isListOfValues(schema.enum), `must be a list of 1 to ${MAX_LISTED} values`);
  expect(
    "pattern",
    isPattern(schema.pattern),
    "must be a regular expression that JavaScript can run in unicode mode",
  );
  expect("required", isListOfNames(schema.required), `must be a list of at most ${MAX_LISTED} names`);
  expect("uniqueItems", typeof schema.uniqueItems === "boolean", "must be true or false");
  expect("contentMediaType", JSON_MEDIA.test(media), "only application/json is supported");
  expect("contentSchema", media !== "", "needs contentMediaType: application/json beside it");
  for (const key of TEXTS) expect(key, typeof schema[key] === "string", "must be text");
  for (const key of NUMBERS) expect(key, isNumber(schema[key]), "must be a number");
  for (const key of COUNTS) expect(key, isNumber(schema[key]) && Number(schema[key]) >= 0, "must be a count");
  expect("multipleOf", Number(schema.multipleOf) > 0, "must be greater than 0");
}

/** Every schema that stands directly in this one, with its place. */
function listSubschemas(schema: JsonObject, pointer: string): (readonly [Json | undefined, string])[] {
  const found: (readonly [Json | undefined, string])[] = [];
  for (const key of ["items", "additionalProperties", "not", "contentSchema"])
    if (schema[key] !== undefined) found.push([schema[key], pointTo(pointer, key)]);
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    const branches = schema[key];
    if (Array.isArray(branches))
      for (const [index, branch] of branches.entries()) found.push([branch, pointTo(pointer, key, index)]);
    else if (branches !== undefined) found.push([null, pointTo(pointer, key)]);
  }
  const properties = schema.properties;
  if (isJsonObject(properties))
    for (const [name, property] of Object.entries(properties))
      found.push([property, pointTo(pointer, "properties", name)]);
  else if (properties !== undefined) found.push([null, pointTo(pointer, "properties")]);
  return found;
}

function isListOfTypes(types: readonly (Json | undefined)[]): boolean {
  const isDistinct = new Set(types).size === types.length;
  return types.length > 0 && isDistinct && types.every((name) => TYPES.has(String(name)));
}

function isListOfValues(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= MAX_LISTED;
}

function isListOfNames(value: Json | undefined): boolean {
  const isList = Array.isArray(value) && value.length <= MAX_LISTED;
  return isList && value.every((item) => typeof item === "string");
}

function isNumber(value: Json | undefined): boolean {
  return typeof value === "number" || typeof value === "bigint";
}

function isPattern(value: Json | undefined): boolean {
  if (typeof value !== "string") return false;
  try {
    return new RegExp(value, "u") !== undefined;
  } catch {
    return false;
  }
}
