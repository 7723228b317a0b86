import type { NameValue } from "./name-value.ts";

/**
 * Reads a query (without its `?`) or a form body, in the order it arrived and with duplicates; `+` is a space.
 * `undefined` when an escape is broken or is not UTF-8: such text has no one meaning that could be signed.
 */
export function parseParameters(raw: string): NameValue[] | undefined {
  try {
    return raw.split("&").filter(Boolean).map(parsePair);
  } catch {
    return undefined;
  }
}

function parsePair(pair: string): NameValue {
  const [name = "", ...value] = pair.split("=");
  return [decode(name), decode(value.join("="))];
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}
