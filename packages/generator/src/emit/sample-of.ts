import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { flattenSchema } from "../shape-of.ts";

const MAX_DEPTH = 6;

/** A value for a schema that documents none: its own example where it has one, else the plainest of its type. */
export function sampleOf(root: JsonObject, schema: Json | undefined, depth = 0): unknown {
  const flat = flattenSchema(root, schema, 0);
  const listed = flat.examples;
  const values = flat.enum;
  const documented =
    flat.example ?? (Array.isArray(listed) ? listed[0] : undefined) ?? flat.const ?? flat.default;
  if (documented !== undefined) return documented;
  if (Array.isArray(values)) return values[0];
  for (const key of ["oneOf", "anyOf"]) {
    const branches = flat[key];
    if (Array.isArray(branches)) return sampleOf(root, branches[0], depth + 1);
  }
  return sampleOfType(root, flat, depth);
}

function sampleOfType(root: JsonObject, schema: JsonObject, depth: number): unknown {
  const types = [schema.type ?? []].flat();
  switch (types[0] ?? (schema.properties ? "object" : undefined)) {
    case "string":
      return "x".repeat(Number(schema.minLength ?? 0));
    case "integer":
    case "number":
      return schema.minimum ?? 0;
    case "boolean":
      return true;
    case "array":
      return depth > MAX_DEPTH ? [] : [sampleOf(root, schema.items, depth + 1)];
    case "object":
      return sampleObject(root, schema, depth);
    default:
      return null;
  }
}

function sampleObject(root: JsonObject, schema: JsonObject, depth: number): unknown {
  const properties = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const required = [schema.required ?? []].flat();
  const wanted = properties.filter(([name]) => depth <= MAX_DEPTH || required.includes(name));
  return Object.fromEntries(wanted.map(([name, property]) => [name, sampleOf(root, property, depth + 1)]));
}
