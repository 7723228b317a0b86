import fc from "fast-check";
import type { Json } from "../src/json-pointer.ts";

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, 1.5, "", "a", "ab", "😀", "abc", true, false, null),
);
/** Any JSON value, of few and small ones, so that schemas and values often meet. */
export const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small" }, scalar, tie("list"), tie("object")),
  list: fc.array(tie("any"), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom("a", "b", "__proto__", "c"), tie("any"), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
})).any as fc.Arbitrary<Json>;

const count = fc.nat({ max: 3 });
const number = fc.constantFrom(-1, 0, 0.5, 1, 2);
const typeName = fc.constantFrom("string", "integer", "number", "boolean", "array", "object", "null");
const name = fc.constantFrom("a", "b", "c");
/** Any schema of the keywords that are supported. */
export const schema = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.boolean(),
    fc.record({ type: fc.oneof(typeName, fc.uniqueArray(typeName, { minLength: 1, maxLength: 2 })) }),
    fc.record({ enum: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: value }),
    fc.record({ minimum: number, maximum: number }, { requiredKeys: [] }),
    fc.record({ exclusiveMinimum: number, exclusiveMaximum: number }, { requiredKeys: [] }),
    fc.record({ multipleOf: fc.constantFrom(0.5, 1, 2) }),
    fc.record({ minLength: count, maxLength: count }, { requiredKeys: [] }),
    fc.record({ pattern: fc.constantFrom("^a", "b$", "^.$", "[^a]") }),
    fc.record({ minItems: count, maxItems: count, uniqueItems: fc.boolean() }, { requiredKeys: [] }),
    fc.record({ items: tie("any") }),
    fc.record({ minProperties: count, maxProperties: count }, { requiredKeys: [] }),
    fc.record({ required: fc.uniqueArray(name, { maxLength: 2 }) }),
    fc.record(
      {
        properties: fc.dictionary(name, tie("any"), { maxKeys: 2, noNullPrototype: true }),
        additionalProperties: tie("any"),
      },
      { requiredKeys: ["properties"] },
    ),
    fc.record({ allOf: fc.array(tie("any"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("any") }),
  ),
})).any as fc.Arbitrary<Json>;
