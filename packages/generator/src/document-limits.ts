/** How many values a document may hold, its aliases followed. 12 MB of JSON are under a million. */
const MAX_VALUES = 2_000_000;
/** How deep its values may nest. Public API descriptions stay below a hundred. */
const MAX_DEPTH = 256;

/** The excess of a document, in words. */
export const EXCESS = {
  size: `holds more than ${MAX_VALUES} values, its aliases followed`,
  depth: `nests deeper than ${MAX_DEPTH} levels`,
};

/** In which way a document is more than can be followed, if it is. */
export function excessOf(document: unknown): keyof typeof EXCESS | undefined {
  const open: (readonly [value: unknown, depth: number])[] = [[document, 0]];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (++count > MAX_VALUES) return "size";
    if (typeof value !== "object" || value === null) continue;
    if (depth >= MAX_DEPTH) return "depth";
    for (const member of Object.values(value)) open.push([member, depth + 1]);
  }
  return undefined;
}
