/** Keywords that become checks. */
const ASSERTIONS = new Set([
  "$ref",
  "type",
  "enum",
  "const",
  "format",
  "multipleOf",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "pattern",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "properties",
  "required",
  "additionalProperties",
  "minProperties",
  "maxProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "contentMediaType",
  "contentSchema",
]);
/** Keywords that say something to people and change no check. */
const ANNOTATIONS = new Set([
  "title",
  "description",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "example",
  "examples",
  "$comment",
  "externalDocs",
  "xml",
  "discriminator",
]);

/** Whether a keyword can make a value invalid. */
export function isAssertion(keyword: string): boolean {
  return ASSERTIONS.has(keyword);
}

/** Whether a keyword says something to people or tools, and makes no value invalid. */
export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}
