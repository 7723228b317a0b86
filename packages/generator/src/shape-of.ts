import { isJsonObject, type Json, type JsonObject, valueAt } from "./json-pointer.ts";
import type { Shape } from "./runtime/descriptor.ts";

/** How deep a recursive schema is followed; deeper values are read as they come. */
const MAX_DEPTH = 8;

/** What a reader and a writer of the wire must know of a schema. */
export function shapeOf(root: JsonObject, schema: Json | undefined, depth = 0): Shape {
  const flat = flattenSchema(root, schema, 0);
  const type = typeOf(flat);
  if (depth > MAX_DEPTH) return { type: "any" };
  const format = flat.format;
  return {
    type,
    ...(typeof format === "string" && { format }),
    ...(flat.contentMediaType !== undefined && { json: true }),
    ...(isSecret(flat) && { secret: true }),
    ...(type === "array" && { items: shapeOf(root, flat.items, depth + 1) }),
    ...(type === "object" && { properties: propertyShapes(root, flat, depth) }),
  };
}

/** Names of secret members, at any depth and in every branch, also of a JSON document in a string. */
export function secretNames(root: JsonObject, schema: Json | undefined, seen = new Set<string>()): string[] {
  if (!isJsonObject(schema)) return [];
  const reference = schema.$ref;
  if (typeof reference === "string" && !seen.has(reference)) {
    seen.add(reference);
    return secretNames(root, valueAt(root, reference), seen);
  }
  const properties = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const names = properties.flatMap(([name, property]) => [
    ...(isJsonObject(property) && isSecret(flattenSchema(root, property, 0)) ? [name] : []),
    ...secretNames(root, property, seen),
  ]);
  const below = ["items", "contentSchema", "additionalProperties", "allOf", "anyOf", "oneOf"].flatMap((key) =>
    [schema[key]].flat().flatMap((branch) => secretNames(root, branch as Json | undefined, seen)),
  );
  return [...new Set([...names, ...below])].sort();
}

/** A schema with its references followed and its `allOf` merged, as far as shapes go. */
export function flattenSchema(root: JsonObject, schema: Json | undefined, depth: number): JsonObject {
  if (!isJsonObject(schema) || depth > MAX_DEPTH) return {};
  const reference = schema.$ref;
  const parts = [
    ...(typeof reference === "string" ? [flattenSchema(root, valueAt(root, reference), depth + 1)] : []),
    ...(Array.isArray(schema.allOf) ? schema.allOf.map((part) => flattenSchema(root, part, depth + 1)) : []),
    schema,
  ];
  const properties = Object.fromEntries(
    parts.flatMap((part) => (isJsonObject(part.properties) ? Object.entries(part.properties) : [])),
  );
  const merged: JsonObject = Object.assign({}, ...parts);
  return Object.keys(properties).length > 0 ? { ...merged, properties } : merged;
}

function typeOf(schema: JsonObject): Shape["type"] {
  const types = [schema.type ?? []].flat().filter((name) => name !== "null");
  if (types.length === 1) return types[0] as Shape["type"];
  if (types.length === 0 && schema.properties !== undefined) return "object";
  return "any";
}

function isSecret(schema: JsonObject): boolean {
  return schema.format === "password" || schema.writeOnly === true;
}

function propertyShapes(root: JsonObject, schema: JsonObject, depth: number): Record<string, Shape> {
  const properties = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  return Object.fromEntries(properties.map(([name, property]) => [name, shapeOf(root, property, depth + 1)]));
}
