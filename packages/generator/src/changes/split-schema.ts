import { followPointer, isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { isAssertion } from "../schema-keywords.ts";

const MOST_ALTERNATIVES = 200;

/**
 * A schema as the alternatives between which its unions choose, each without references and unions. `oneOf` is taken for `anyOf`.
 * A schema that leads back to itself ends there.
 */
export function splitSchema(root: JsonObject, schema: Json | undefined): JsonObject[] {
  return split(root, schema, new Set()).slice(0, MOST_ALTERNATIVES);
}

/** A schema with what it refers to and takes over (`$ref`, `allOf`) in its place; the nearest has the say. Unions stay. */
export function flattenSchema(root: JsonObject, schema: Json | undefined): JsonObject {
  return flatten(root, schema, new Set());
}

function split(root: JsonObject, schema: Json | undefined, seen: ReadonlySet<Json>): JsonObject[] {
  if (!isJsonObject(schema)) return schema === false ? [] : [{}];
  const { anyOf, oneOf, ...rest } = flatten(root, schema, new Set());
  const own = Object.fromEntries(Object.entries(rest).filter(([key]) => isAssertion(key)));
  if (seen.has(schema)) return [own];
  const here = new Set([...seen, schema]);
  return [anyOf, oneOf].reduce<JsonObject[]>((alternatives, union) => {
    if (!Array.isArray(union) || alternatives.length > MOST_ALTERNATIVES) return alternatives;
    const branches = union.flatMap((branch) => split(root, branch, here));
    return alternatives.flatMap((one) => branches.map((branch) => mergeSchemas(branch, one)));
  }, splitTypes(own));
}

/** A list of types is a union too. */
function splitTypes(schema: JsonObject): JsonObject[] {
  const { type } = schema;
  return Array.isArray(type) && type.length > 1
    ? type.map((one: Json) => ({ ...schema, type: one }))
    : [schema];
}

function flatten(root: JsonObject, schema: Json | undefined, seen: Set<Json>): JsonObject {
  if (!isJsonObject(schema) || seen.has(schema)) return {};
  seen.add(schema);
  const { $ref, allOf, ...own } = schema;
  const target = typeof $ref === "string" ? [followPointer(root, $ref)] : [];
  const inherited = [...target, ...(Array.isArray(allOf) ? allOf : [])];
  return [...inherited.map((part) => flatten(root, part, seen)), own].reduce(mergeSchemas, {});
}

function mergeSchemas(far: JsonObject, near: JsonObject): JsonObject {
  const properties = { ...toMembers(far), ...toMembers(near) };
  const required = [...new Set([far.required ?? [], near.required ?? []].flat())];
  return {
    ...far,
    ...near,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

function toMembers({ properties }: JsonObject): JsonObject {
  return isJsonObject(properties) ? properties : {};
}
