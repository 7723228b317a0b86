// The checks that validators are made of: one for each keyword of JSON Schema that a document may use.

export { all, anyOf, anything, never, not, oneOf, ref } from "./composition.ts";
export {
  allowedWhen,
  bound,
  integerFormat,
  itemCount,
  items,
  type Json,
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
