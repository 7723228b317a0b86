import { followPointer, isJsonObject, type Json, type JsonObject } from "./json-pointer.ts";
import { isAssertion } from "./schema-keywords.ts";

/**
 * A schema with what it refers to in its place. Annotations beside a reference stand for those of its target; assertions
 * hold together with the target's.
 */
export function resolveSchema(root: JsonObject, schema: Json | undefined, hops = 0): JsonObject | undefined {
  if (schema === true) return {};
  // References that lead in a circle are refused elsewhere.
  if (!isJsonObject(schema) || hops > 64) return undefined;
  const { $ref: reference, ...beside } = schema;
  if (typeof reference !== "string") return schema;
  const target = resolveSchema(root, followPointer(root, reference), hops + 1);
  if (!target) return undefined;
  const entries = Object.entries(beside);
  const assertions = Object.fromEntries(entries.filter(([key]) => isAssertion(key)));
  const inherited = Array.isArray(target.allOf) ? target.allOf : [];
  return {
    ...target,
    ...Object.fromEntries(entries.filter(([key]) => !isAssertion(key))),
    ...(Object.keys(assertions).length > 0 && { allOf: [...inherited, assertions] }),
  };
}
