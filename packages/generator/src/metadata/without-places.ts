import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";

/** The object without the members at these places; what comes to hold nothing stays. */
export function withoutPlaces(object: JsonObject, pointers: readonly string[]): JsonObject {
  return copy(object, "#", new Set(pointers)) as JsonObject;
}

function copy(value: Json, pointer: string, places: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.map((item, index) => copy(item, pointTo(pointer, index), places));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, member]) => {
    const place = pointTo(pointer, key);
    return places.has(place) ? [] : [[key, copy(member, place, places)] as const];
  });
  return Object.fromEntries(kept);
}
