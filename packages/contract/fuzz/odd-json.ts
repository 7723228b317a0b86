import type { Random } from "../lab/random.ts";
import { anyText, oddNumber, oddText } from "./odd-text.ts";

/** Written as text, so that it can hold what no value can: numbers beyond every type, names twice, and too much depth. */
export function oddJson(random: Random): string {
  if (random.chance(0.02)) return deepJson(random);
  const text = jsonValue(random, random.below(5));
  return random.chance(0.1) ? broken(text, random) : text;
}

/** One member of an object, with its name. */
export function oddMember(random: Random): string {
  return `${JSON.stringify(oddText(random))}:${jsonValue(random, random.below(3))}`;
}

/** A value of at most this depth. */
export function jsonValue(random: Random, depth: number): string {
  if (depth === 0) return jsonLeaf(random);
  const items = Array.from({ length: random.below(4) }, () => jsonValue(random, depth - 1));
  if (random.chance(0.5)) return `[${items.join(",")}]`;
  return `{${items.map((item) => `${JSON.stringify(oddText(random))}:${item}`).join(",")}}`;
}

function jsonLeaf(random: Random): string {
  if (random.chance(0.5)) return JSON.stringify(oddText(random));
  if (random.chance(0.3)) return random.pick(["true", "false", "null", '"\\ud800"', '"\\u0000"', "1e999"]);
  return oddNumber(random);
}

/** Deeper than functions that call themselves can follow. */
function deepJson(random: Random): string {
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"a":', "}"],
    ['{"password":[', "]}"],
  ] as const);
  const depth = random.pick([50, 2_000, 20_000, 60_000]);
  const isClosed = random.chance(0.8);
  return `${open.repeat(depth)}${isClosed ? `1${close.repeat(depth)}` : ""}`;
}

/** One place of the text is another, or is missing. */
export function broken(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const other = text.slice(0, at) + anyText(random, 2) + text.slice(at + random.below(3));
  // Half of a surrogate pair could not be sent.
  return Buffer.from(other).toString();
}
