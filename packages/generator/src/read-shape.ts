import type { Shape } from "@dataworks-kit/wire";
import type { Json, JsonObject } from "./json-pointer.ts";
import {
  type Below,
  collectParts,
  findNearest,
  listBranches,
  listProperties,
  mergeParts,
  type Part,
} from "./schema-parts.ts";
import { isSecret } from "./secrets.ts";

/** How deep and how large a shape may be. What is beyond is `any`, which is read as it comes. */
const MAX_DEPTH = 32;
const MAX_SIZE = 5000;

/**
 * What a reader and a writer of the wire must know of a schema. A recursive schema is `any` where it comes back to
 * itself, and schemas that refer to each other a lot are followed less deep.
 */
export function readShape(root: JsonObject, schema: Json | undefined): Shape {
  for (let depth = MAX_DEPTH; ; depth--) {
    const reader = new ShapeReader(root, depth);
    const shape = reader.read({ schema: schema ?? true, trail: new Set() }, 0);
    if (reader.size <= MAX_SIZE || depth === 0) return shape;
  }
}

class ShapeReader {
  readonly #root: JsonObject;
  readonly #maxDepth: number;
  size = 0;

  constructor(root: JsonObject, maxDepth: number) {
    this.#root = root;
    this.#maxDepth = maxDepth;
  }

  read({ schema, trail }: Below, depth: number): Shape {
    this.size++;
    if (depth > this.#maxDepth || this.size > MAX_SIZE) return { type: "any" };
    const parts = collectParts(this.#root, schema, trail);
    const { format, contentMediaType, contentSchema, ...keywords } = mergeParts(parts);
    const type = readType(keywords);
    return {
      type,
      ...(typeof format === "string" && { format }),
      ...(contentMediaType !== undefined && { json: true, ...readJsonType(this.#root, contentSchema) }),
      ...(isSecret(this.#root, schema) && { secret: true }),
      ...(type === "array" && { items: this.#readItems(parts, depth + 1) }),
      ...(type === "object" && this.#readMembers(parts, depth + 1)),
    };
  }

  #readItems(parts: readonly Part[], depth: number): Shape {
    const items = findNearest(parts, "items");
    return items ? this.read(items, depth) : { type: "any" };
  }

  #readMembers(
    parts: readonly Part[],
    depth: number,
  ): { properties: Record<string, Shape>; additionalProperties?: Shape } {
    const properties = listProperties(parts).map(([name, below]) => [name, this.read(below, depth)] as const);
    const others = findNearest(parts, "additionalProperties");
    return {
      properties: Object.fromEntries(properties),
      ...(typeof others?.schema === "object" && { additionalProperties: this.read(others, depth) }),
    };
  }
}

function readType(schema: JsonObject): Shape["type"] {
  const types = [schema.type ?? []].flat().filter((name) => name !== "null");
  if (types.length === 1) return types[0] as Shape["type"];
  if (types.length === 0 && schema.properties !== undefined) return "object";
  return "any";
}

function readJsonType(root: JsonObject, content: Json | undefined): Pick<Shape, "jsonType"> {
  const types = new Set(content === undefined ? [] : collectTypes(root, content, new Set()));
  const [type] = types;
  return types.size === 1 && (type === "object" || type === "array") ? { jsonType: type } : {};
}

/** The type, or those of all branches where a schema is a union of others. Each schema is looked at once. */
function collectTypes(root: JsonObject, schema: Json, seen: Set<Json>): Shape["type"][] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const parts = collectParts(root, schema);
  const type = readType(mergeParts(parts));
  if (type !== "any") return [type];
  const branches = parts.flatMap(({ schema: part }) => [
    ...listBranches(part, "anyOf"),
    ...listBranches(part, "oneOf"),
  ]);
  return branches.length === 0 ? ["any"] : branches.flatMap((branch) => collectTypes(root, branch, seen));
}
