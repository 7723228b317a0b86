import { followPointer, isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { isAssertion } from "../schema-keywords.ts";

/** Thrown for a schema with more alternatives than can be compared. */
export class TooManyAlternatives extends Error {
  override readonly name = "TooManyAlternatives";
}

/** Schemas that refer to each other a lot would have them without end. */
const MOST_ALTERNATIVES = 300;

/**
 * A schema as the alternatives between which its unions choose, each without references and unions. `oneOf` is taken for `anyOf`.
 * A schema that leads back to itself ends there.
 *
 * @throws TooManyAlternatives
 */
export function splitSchema(root: JsonObject, schema: Json | undefined): JsonObject[] {
  return new Splitter(root).split(schema, new Set());
}

/** A schema with what it refers to and takes over (`$ref`, `allOf`) in its place; the nearest has the say. Unions stay. */
export function flattenSchema(root: JsonObject, schema: Json | undefined): JsonObject {
  return flatten(root, schema, new Set());
}

class Splitter {
  readonly #root: JsonObject;
  #left = MOST_ALTERNATIVES;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  split(schema: Json | undefined, seen: ReadonlySet<Json>): JsonObject[] {
    this.#left -= 1;
    if (this.#left < 0) throw new TooManyAlternatives();
    if (!isJsonObject(schema)) return schema === false ? [] : [{}];
    const { anyOf, oneOf, ...rest } = flatten(this.#root, schema, new Set());
    const own = Object.fromEntries(Object.entries(rest).filter(([key]) => isAssertion(key)));
    if (seen.has(schema)) return [own];
    const here = new Set([...seen, schema]);
    return [anyOf, oneOf].reduce<JsonObject[]>((alternatives, union) => {
      if (!Array.isArray(union)) return alternatives;
      const branches = union.flatMap((branch) => this.split(branch, here));
      return this.#multiply(alternatives, branches);
    }, splitTypes(own));
  }

  #multiply(alternatives: readonly JsonObject[], branches: readonly JsonObject[]): JsonObject[] {
    if (alternatives.length * branches.length > MOST_ALTERNATIVES) throw new TooManyAlternatives();
    return alternatives.flatMap((one) => branches.map((branch) => mergeSchemas(branch, one)));
  }
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
