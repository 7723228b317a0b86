import { isJsonObject, type JsonObject } from "./json-pointer.ts";

/** What each value of a list means (`x-enumDescriptions`), in the list's order: `0`: The development environment. */
export function explainValues(schema: JsonObject): string {
  const meanings = isJsonObject(schema["x-enumDescriptions"]) ? schema["x-enumDescriptions"] : {};
  const values = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  return values
    .flatMap((value) => {
      const meaning = Object.hasOwn(meanings, value) ? meanings[value] : "";
      return typeof meaning === "string" && meaning !== "" ? [`\`${value}\`: ${meaning}`] : [];
    })
    .join(" ");
}
