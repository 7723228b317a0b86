import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";

/** A schema and where it stands in its document. */
export interface Placed {
  readonly root: JsonObject;
  readonly schema: Json | undefined;
  readonly pointer: string;
}

/** What a schema says, with what it refers to and takes over. */
export interface SchemaFacts {
  /** Where it says it, references followed. */
  readonly pointer: string;
  /** The types that a value may have; none when nothing is said. */
  readonly types: readonly string[];
  readonly format: string | undefined;
  readonly values: readonly Json[] | undefined;
  /** Keywords of the schema and of what it takes over; the nearest counts. */
  readonly keywords: JsonObject;
  readonly required: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, Placed>;
  readonly items: Placed | undefined;
  /** What stands in a text of JSON, where it is one. */
  readonly content: Placed | undefined;
}

/** Reads the facts of a schema: references are followed, `allOf` is taken over, and branches are put together. */
export function readSchemaFacts(placed: Placed): SchemaFacts {
  const parts = collectParts(placed, new Set());
  const last = parts.at(-1) ?? { ...placed, schema: {} };
  const keywords: JsonObject = Object.assign({}, ...parts.map(({ schema }) => schema));
  const branches = parts.flatMap(listBranches).map(readSchemaFacts);
  const types = [keywords.type ?? branches.flatMap((branch) => branch.types)].flat().map(String);
  const format = keywords.format ?? branches.find((branch) => branch.format !== undefined)?.format;
  return {
    pointer: last.pointer,
    types: [...new Set(types)].filter((type) => type !== "null"),
    format: typeof format === "string" ? format : undefined,
    values: readValues(keywords) ?? branches.find(({ values }) => values !== undefined)?.values,
    keywords,
    required: new Set(parts.flatMap(({ schema }) => [schema.required ?? []].flat().map(String))),
    properties: new Map(parts.flatMap(listProperties)),
    items: findBelow(parts, "items"),
    content: keywords.contentMediaType === undefined ? undefined : findBelow(parts, "contentSchema"),
  };
}

interface Part extends Placed {
  readonly schema: JsonObject;
}

/** A schema that leads back to itself is not followed again. */
function collectParts({ root, schema, pointer }: Placed, seen: Set<string>): Part[] {
  if (!isJsonObject(schema) || seen.has(pointer)) return [];
  seen.add(pointer);
  const own = { root, schema, pointer };
  const reference = schema.$ref;
  if (typeof reference === "string") {
    const target = { root, schema: followPointer(root, reference), pointer: reference };
    const beside = Object.keys(schema).some((key) => key !== "$ref" && !key.startsWith("x-"));
    return [...collectParts(target, seen), ...(beside && hasAssertion(schema) ? [own] : [])];
  }
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const inherited = parts.flatMap((part, index) =>
    collectParts({ root, schema: part, pointer: pointTo(pointer, "allOf", index) }, seen),
  );
  return [...inherited, own];
}

/** A description beside a reference says nothing of values. */
function hasAssertion(schema: JsonObject): boolean {
  return ["type", "format", "enum", "minimum", "maximum", "properties"].some(
    (key) => schema[key] !== undefined,
  );
}

function listBranches({ root, schema, pointer }: Part): Placed[] {
  return ["anyOf", "oneOf"].flatMap((keyword) => {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) return [];
    return branches.map((branch, index) => ({
      root,
      schema: branch,
      pointer: pointTo(pointer, keyword, index),
    }));
  });
}

function readValues(keywords: JsonObject): readonly Json[] | undefined {
  if (Array.isArray(keywords.enum)) return keywords.enum;
  return keywords.const === undefined ? undefined : [keywords.const];
}

function listProperties({ root, schema, pointer }: Part): (readonly [name: string, property: Placed])[] {
  if (!isJsonObject(schema.properties)) return [];
  return Object.entries(schema.properties).map(
    ([name, property]) =>
      [name, { root, schema: property, pointer: pointTo(pointer, "properties", name) }] as const,
  );
}

function findBelow(parts: readonly Part[], keyword: string): Placed | undefined {
  const part = parts.findLast(({ schema }) => schema[keyword] !== undefined);
  return part && { root: part.root, schema: part.schema[keyword], pointer: pointTo(part.pointer, keyword) };
}
