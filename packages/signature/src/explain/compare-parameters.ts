import { comparePairs } from "./compare-pairs.ts";
import { decodePercent, explainEncoding } from "./explain-encoding.ts";
import { explainWord } from "./explain-word.ts";
import type { Cause, Difference } from "./finding.ts";
import type { Pair } from "./pair.ts";

/** The differences of two canonicalized query strings, taken apart. */
export function compareParameters(ours: readonly Pair[], theirs: readonly Pair[]): Generator<Difference> {
  return comparePairs(ours, theirs, { place: "parameter", explainValue });
}

function explainValue(ours: Pair, theirs: Pair): Cause {
  if (ours.rawName !== theirs.rawName)
    return explainEncoding(ours.rawName, theirs.rawName) ?? "other encoding";
  // What differs then is not the pair, but how it was encoded once more.
  if (ours.rawValue === theirs.rawValue) return explainEncoding(ours.raw, theirs.raw) ?? "other encoding";
  const { rawValue: mine = "" } = ours;
  const { rawValue: other = "" } = theirs;
  if (mine === other) return "empty value";
  return explainEncoding(mine, other) ?? explainWord(decodePercent(mine), decodePercent(other));
}
