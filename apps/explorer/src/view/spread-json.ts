import { parseJson, stringifyJson } from "@dataworks-kit/wire";

/** A JSON object with a member on each line; any other text as it is. Integers stay exact. */
export function spreadJson(text: string): string {
  const members = readObject(text);
  if (!members) return text;
  const lines = Object.entries(members).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${stringifyJson(value)}`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n}`;
}

function readObject(text: string): object | undefined {
  try {
    const value = parseJson(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
