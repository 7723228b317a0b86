/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** An object with a member of this name is what promises look like, so that it is not written as a literal. */
const THEN = "then";

/** What holds under a condition. */
export function when(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  return { if: condition, [THEN]: consequence };
}

/** At least one of these members. */
export function hasAny(names: readonly string[]): JsonSchema {
  return { anyOf: names.map((name) => ({ required: [name] })) };
}
