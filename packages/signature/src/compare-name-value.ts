import type { NameValue } from "./name-value.ts";

/** Orders pairs by name, then by value, each by its UTF-8 bytes. */
export function compareNameValue(a: NameValue, b: NameValue): number {
  return compareText(a[0], b[0]) || compareText(a[1], b[1]);
}

function compareText(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return byteRank(a, at) - byteRank(b, at);
}

/** The order of UTF-8 is that of code points. UTF-16 differs in one thing: surrogates stand below U+E000 to U+FFFF. */
function byteRank(text: string, at: number): number {
  const unit = text.charCodeAt(at) + 1 || 0;
  return unit > 0xd800 && unit < 0xe001 ? unit + 0x10000 : unit;
}
