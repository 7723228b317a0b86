import { isJsonObject, type Json, type JsonObject, valueAt } from "./json-pointer.ts";

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
export function partsOf(root: JsonObject, schema: Json | undefined, trail: Trail = new Set()): Part[] {
  return collectParts(root, schema, { trail, seen: new Set() });
}

function collectParts(
  root: JsonObject,
  schema: Json | undefined,
  { trail, seen }: { readonly trail: Trail; readonly seen: Set<JsonObject> },
): Part[] {
  if (!isJsonObject(schema)) return [];
  if (trail.has(schema)) return [{ schema: {}, trail, recursive: true }];
  if (seen.has(schema)) return [];
  seen.add(schema);
  const here = new Set([...trail, schema]);
  const inherited = [targetOf(root, schema), ...branchesOf(schema, "allOf"), nonNullBranch(schema)];
  // The nearest is visited first, since the first visit counts.
  const nearestFirst = inherited.reverse().map((part) => collectParts(root, part, { trail: here, seen }));
  return [...nearestFirst.reverse().flat(), { schema, trail: here }];
}

/** The keywords of all parts as those of one schema. */
export function mergeParts(parts: readonly Part[]): JsonObject {
  const properties = Object.fromEntries(propertiesOf(parts).map(([name, { schema }]) => [name, schema]));
  const merged: JsonObject = Object.assign({}, ...parts.map(({ schema }) => schema));
  return Object.keys(properties).length > 0 ? { ...merged, properties } : merged;
}

/** A schema below another one, and the way to where it stands. */
export interface Below {
  readonly schema: Json;
  readonly trail: Trail;
}

/** The properties of all parts, by name; the nearest part has the say. */
export function propertiesOf(parts: readonly Part[]): [name: string, property: Below][] {
  const properties = parts.flatMap(({ schema, trail }) =>
    Object.entries(isJsonObject(schema.properties) ? schema.properties : {}).map(
      ([name, property]): [string, Below] => [name, { schema: property, trail }],
    ),
  );
  return [...new Map(properties)];
}

/** The value of a keyword in the nearest part that has it. */
export function nearest(parts: readonly Part[], keyword: string): Below | undefined {
  const part = parts.findLast(({ schema }) => schema[keyword] !== undefined);
  const schema = part?.schema[keyword];
  return part && schema !== undefined ? { schema, trail: part.trail } : undefined;
}

/** What a schema refers to. */
export function targetOf(root: JsonObject, { $ref: reference }: JsonObject): Json | undefined {
  return typeof reference === "string" ? valueAt(root, reference) : undefined;
}

/** The branches of `allOf`, `anyOf` or `oneOf`. */
export function branchesOf(schema: JsonObject, keyword: "allOf" | "anyOf" | "oneOf"): readonly Json[] {
  const branches = schema[keyword];
  return Array.isArray(branches) ? branches : [];
}

/** `anyOf: [X, { type: null }]` is how a reference becomes nullable. */
function nonNullBranch(schema: JsonObject): Json | undefined {
  const branches = [...branchesOf(schema, "anyOf"), ...branchesOf(schema, "oneOf")];
  const others = branches.filter((branch) => !isJsonObject(branch) || branch.type !== "null");
  return others.length === 1 ? others[0] : undefined;
}
