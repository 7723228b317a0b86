import type { NameValue } from "./name-value.ts";

/** Orders pairs by name, then by value, each by its UTF-8 bytes. */
export function compareNameValue(a: NameValue, b: NameValue): number {
  return compareText(a[0], b[0]) || compareText(a[1], b[1]);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return byteRank(a, at) - byteRank(b, at);
}

/** The order of UTF-8 is that of code points. UTF-16 differs in one thing: surrogates stand below U+E000 to U+FFFF. */
function byteRank(text: string, at: number): number {
  if (at >= text.length) return -1;
  const unit = text.charCodeAt(at);
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
