import { followPointer, isJsonObject, type Json, type JsonObject } from "./json-pointer.ts";

/** The schemas on the way from a root schema to a place below it. */
export type Trail = ReadonlySet<JsonObject>;

/** One of the schemas that hold of a value together. */
export interface Part {
  readonly schema: JsonObject;
  /** The way to it, with itself; what stands below it goes on from here. */
  readonly trail: Trail;
  /** It stands on its own way already: the schema is recursive, and is not followed again. */
  readonly recursive?: true;
}

/**
 * A schema and what it takes over: what it refers to, its `allOf`, and the one branch of a union that is not null. The
 * nearest comes last. What is taken over twice stands once, at the nearer place: else schemas that take over each other
 * would double the parts with every level.
 */
export function collectParts(root: JsonObject, schema: Json | undefined, trail: Trail = new Set()): Part[] {
  return visitParts(root, schema, { trail, seen: new Set() });
}

function visitParts(
  root: JsonObject,
  schema: Json | undefined,
  { trail, seen }: { readonly trail: Trail; readonly seen: Set<JsonObject> },
): Part[] {
  if (!isJsonObject(schema)) return [];
  if (trail.has(schema)) return [{ schema: {}, trail, recursive: true }];
  if (seen.has(schema)) return [];
  seen.add(schema);
  const here = new Set([...trail, schema]);
  const inherited = [findTarget(root, schema), ...listBranches(schema, "allOf"), findNonNullBranch(schema)];
  // The nearest is visited first, since the first visit counts.
  const nearestFirst = inherited.reverse().map((part) => visitParts(root, part, { trail: here, seen }));
  return [...nearestFirst.reverse().flat(), { schema, trail: here }];
}

/** The keywords of all parts as those of one schema. */
export function mergeParts(parts: readonly Part[]): JsonObject {
  const properties = Object.fromEntries(listProperties(parts).map(([name, { schema }]) => [name, schema]));
  const merged: JsonObject = Object.assign({}, ...parts.map(({ schema }) => schema));
  return Object.keys(properties).length > 0 ? { ...merged, properties } : merged;
}

/** A schema below another one, and the way to where it stands. */
export interface Below {
  readonly schema: Json;
  readonly trail: Trail;
}

/** The properties of all parts, by name; the nearest part has the say. */
export function listProperties(parts: readonly Part[]): [name: string, property: Below][] {
  const properties = parts.flatMap(({ schema, trail }) =>
    Object.entries(isJsonObject(schema.properties) ? schema.properties : {}).map(
      ([name, property]): [string, Below] => [name, { schema: property, trail }],
    ),
  );
  return [...new Map(properties)];
}

/** The value of a keyword in the nearest part that has it. */
export function findNearest(parts: readonly Part[], keyword: string): Below | undefined {
  const part = parts.findLast(({ schema }) => schema[keyword] !== undefined);
  const schema = part?.schema[keyword];
  return part && schema !== undefined ? { schema, trail: part.trail } : undefined;
}

/** What a schema refers to. */
export function findTarget(root: JsonObject, { $ref: reference }: JsonObject): Json | undefined {
  return typeof reference === "string" ? followPointer(root, reference) : undefined;
}

/** The branches of `allOf`, `anyOf` or `oneOf`. */
export function listBranches(schema: JsonObject, keyword: "allOf" | "anyOf" | "oneOf"): readonly Json[] {
  const branches = schema[keyword];
  return Array.isArray(branches) ? branches : [];
}

/** `anyOf: [X, { type: null }]` is how a reference becomes nullable. */
function findNonNullBranch(schema: JsonObject): Json | undefined {
  const branches = [...listBranches(schema, "anyOf"), ...listBranches(schema, "oneOf")];
  const others = branches.filter((branch) => !isJsonObject(branch) || branch.type !== "null");
  return others.length === 1 ? others[0] : undefined;
}
