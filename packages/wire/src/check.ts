// The checks that validators are made of: one for each keyword of JSON Schema that a document may use.

export { all, anyOf, anything, never, not, oneOf, ref } from "./composition.ts";
export type { Json, JsonObject } from "./exact-json.ts";
export {
  allowedWhen,
  bound,
  integerFormat,
  itemCount,
  items,
  json,
  length,
  multipleOf,
  oneOfValues,
  pattern,
  properties,
  propertyCount,
  required,
  type,
  uniqueItems,
  variantBy,
} from "./keywords.ts";
export {
  type Check,
  fail,
  type Issue,
  type Path,
  type StandardSchema,
  standardSchema,
} from "./standard-schema.ts";
