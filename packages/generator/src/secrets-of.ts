import { isJsonObject, type Json, type JsonObject } from "./json-pointer.ts";
import { branchesOf, targetOf } from "./schema-parts.ts";

/** Whether a value is a secret, or what it lists or maps is one, in any branch. */
export function isSecret(root: JsonObject, schema: Json | undefined, seen = new Set<JsonObject>()): boolean {
  if (!isJsonObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (schema.format === "password" || schema.writeOnly === true) return true;
  return withinValue(root, schema).some((part) => isSecret(root, part, seen));
}

/** Names of secret members, at any depth and in every branch, also of a JSON document in a string. */
export function secretNames(root: JsonObject, schema: Json | undefined): string[] {
  const names = new Set<string>();
  const seen = new Set<JsonObject>();
  const visit = (place: Json | undefined) => {
    if (!isJsonObject(place) || seen.has(place)) return;
    seen.add(place);
    const properties = isJsonObject(place.properties) ? Object.entries(place.properties) : [];
    for (const [name, property] of properties) {
      if (isSecret(root, property)) names.add(name);
      visit(property);
    }
    for (const below of [...withinValue(root, place), place.contentSchema]) visit(below);
  };
  visit(schema);
  return [...names].sort();
}

/** The schemas of the same value and of what it lists or maps under no name of the document. */
function withinValue(root: JsonObject, schema: JsonObject): (Json | undefined)[] {
  return [
    targetOf(root, schema),
    ...(["allOf", "anyOf", "oneOf"] as const).flatMap((keyword) => branchesOf(schema, keyword)),
    schema.items,
    schema.additionalProperties,
  ];
}
