import { causeOfWord } from "./cause-of-word.ts";
import { comparePairs } from "./compare-pairs.ts";
import { decodePercent, encodingCause } from "./encoding-cause.ts";
import type { Cause, Difference } from "./finding.ts";
import type { Pair } from "./pair.ts";

/** The differences of two canonicalized query strings, taken apart. */
export function compareParameters(ours: readonly Pair[], theirs: readonly Pair[]): Generator<Difference> {
  return comparePairs(ours, theirs, { place: "parameter", causeOfValue });
}

function causeOfValue(ours: Pair, theirs: Pair): Cause {
  if (ours.rawName !== theirs.rawName) return encodingCause(ours.rawName, theirs.rawName) ?? "other encoding";
  // What differs then is not the pair, but how it was encoded once more.
  if (ours.rawValue === theirs.rawValue) return encodingCause(ours.raw, theirs.raw) ?? "other encoding";
  const { rawValue: mine = "" } = ours;
  const { rawValue: other = "" } = theirs;
  if (mine === other) return "empty value";
  return encodingCause(mine, other) ?? causeOfWord(decodePercent(mine), decodePercent(other));
}
