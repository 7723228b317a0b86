import { isJsonObject, type Json, type JsonObject } from "./json-pointer.ts";

/** Words whose value is data: a `$ref` in it is a member like any other. */
const DATA = new Set(["const", "default", "enum", "example", "value"]);
/** Words whose value is a map: its keys are names, even where they look like words of OpenAPI. */
const NAMES = new Set([
  "callbacks",
  "content",
  "encoding",
  "examples",
  "headers",
  "links",
  "parameters",
  "pathItems",
  "paths",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
]);

/** Whether the value of this word, in an OpenAPI document, is data that stands for itself. */
export function isData(key: string, value: Json): boolean {
  return DATA.has(key) || (key === "examples" && !isJsonObject(value));
}

/** Whether the keys of this word's value are names that the document gives. */
export function hasNamedMembers(key: string, value: Json): boolean {
  return NAMES.has(key) && isJsonObject(value);
}

/** Words whose `mapping` refers to schemas without `$ref`. */
const RULES = new Set(["discriminator", "x-variant-by"]);

/** Whether the value of this word is a rule with a mapping from values to references. */
export function isMappingRule(key: string, value: Json): value is JsonObject {
  return RULES.has(key) && isJsonObject(value) && isJsonObject(value.mapping);
}
