import type { Excerpt } from "./finding.ts";

const BEFORE = 12;
const AFTER = 28;
const LONGEST_NAME = 40;

/** The few characters around an index, at most 40, cut between code points. */
export function cutExcerpt(text: string, at: number): Excerpt {
  const start = toBoundary(text, Math.max(0, at - BEFORE));
  const end = toBoundary(text, Math.min(text.length, at + AFTER));
  return {
    before: text.slice(start, at),
    after: text.slice(at, end),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** A name that may be of any length, cut to 40 characters. */
export function cutName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, toBoundary(name, LONGEST_NAME - 1))}…`;
}

/** The index of the first difference, between code points; the shorter length where one text begins the other. */
export function findFirstDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a[at] === b[at]) at += 1;
  return Math.min(toBoundary(a, at), toBoundary(b, at));
}

/** The index, or the one before it when it stands within a surrogate pair. */
function toBoundary(text: string, at: number): number {
  const isWithin = at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return isWithin ? at - 1 : at;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
