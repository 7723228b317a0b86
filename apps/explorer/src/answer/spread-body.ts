import { parseJson, stringifyJson } from "@dataworks-kit/api";

/** A flat JSON object with a member on each line; any other text as it is. Integers stay exact. */
export function spreadBody(body: string): string {
  if (!body.startsWith("{")) return body;
  const value: unknown = parseJson(body);
  if (typeof value !== "object" || value === null) return body;
  const lines = Object.entries(value).map(
    ([name, member]) => `  ${JSON.stringify(name)}: ${stringifyJson(member)}`,
  );
  return `{\n${lines.join(",\n")}\n}`;
}
