import type { NameValue } from "./name-value.ts";

/** Orders pairs by name, then by value, each by its UTF-8 bytes. */
export function compareNameValue(a: NameValue, b: NameValue): number {
  return compareText(a[0], b[0]) || compareText(a[1], b[1]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
