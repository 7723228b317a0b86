import { isJsonObject, type Json, type JsonObject } from "./json-pointer.ts";
import { findTarget, listBranches } from "./schema-parts.ts";

/** Whether a value is a secret, or what it lists or maps is one, in any branch. */
export function isSecret(root: JsonObject, schema: Json | undefined): boolean {
  for (const part of walkSchemas(schema, (place) => listWithin(root, place)))
    if (part.format === "password" || part.writeOnly === true) return true;
  return false;
}

/** Names of secret members, at any depth and in every branch, also of a JSON document in a string. */
export function collectSecretNames(root: JsonObject, schema: Json | undefined): string[] {
  const names = new Set<string>();
  const listBelow = (place: JsonObject) => [
    ...listWithin(root, place),
    ...Object.values(readProperties(place)),
    place.contentSchema,
  ];
  for (const place of walkSchemas(schema, listBelow))
    for (const [name, property] of Object.entries(readProperties(place)))
      if (isSecret(root, property)) names.add(name);
  return [...names].sort();
}

/** A schema and all that one comes to from it, each once. A loop, since a document may lead on deeper than the stack. */
function* walkSchemas(
  schema: Json | undefined,
  next: (place: JsonObject) => readonly (Json | undefined)[],
): Generator<JsonObject> {
  const seen = new Set<JsonObject>();
  const open = [schema];
  while (open.length > 0) {
    const place = open.pop();
    if (!isJsonObject(place) || seen.has(place)) continue;
    seen.add(place);
    yield place;
    for (const further of next(place)) open.push(further);
  }
}

function readProperties({ properties }: JsonObject): JsonObject {
  return isJsonObject(properties) ? properties : {};
}

/** The schemas of the same value and of what it lists or maps under no name of the document. */
function listWithin(root: JsonObject, schema: JsonObject): (Json | undefined)[] {
  return [
    findTarget(root, schema),
    ...(["allOf", "anyOf", "oneOf"] as const).flatMap((keyword) => listBranches(schema, keyword)),
    schema.items,
    schema.additionalProperties,
  ];
}
