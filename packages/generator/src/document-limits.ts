import { pointTo } from "./json-pointer.ts";

/** How many values a document may hold, its aliases followed. 12 MB of JSON are under a million. */
export const MAX_VALUES = 1_000_000;
/** How deep its values may nest. Public API descriptions stay below a hundred. */
const MAX_DEPTH = 256;
/** How much of a deep place is told. */
const MAX_SEGMENTS = 6;

/** How large a document is, or in which way it is more than can be followed, and where. */
export type Extent =
  | { readonly kind: "fits"; readonly values: number }
  | { readonly kind: keyof typeof EXCESS; readonly pointer: string };

/** The kinds of excess, in words. */
export const EXCESS = {
  size: `goes beyond ${MAX_VALUES} values in one document, aliases followed: leave parts out`,
  depth: `nests deeper than ${MAX_DEPTH} levels: name inner parts under components`,
};

interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly key: string;
  readonly above: Place | undefined;
}

/** Measures a document. A loop, since what it looks for overflows the stack. */
export function measureDocument(document: unknown, maxValues: number = MAX_VALUES): Extent {
  const open: Place[] = [{ value: document, depth: 0, key: "#", above: undefined }];
  let count = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, depth } = place;
    if (++count > maxValues) return { kind: "size", pointer: "#" };
    if (typeof value !== "object" || value === null) continue;
    if (depth >= MAX_DEPTH) return { kind: "depth", pointer: writePointerStart(place) };
    for (const [key, member] of Object.entries(value))
      open.push({ value: member, depth: depth + 1, key, above: place });
  }
  return { kind: "fits", values: count };
}

function writePointerStart(place: Place): string {
  const keys: string[] = [];
  for (let here: Place | undefined = place; here?.above; here = here.above) keys.push(here.key);
  return pointTo("#", ...keys.reverse().slice(0, MAX_SEGMENTS));
}
