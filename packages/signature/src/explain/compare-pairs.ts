import { cutName } from "./excerpt.ts";
import { decodePercent, explainEncoding, explainWord } from "./explain-encoding.ts";
import type { Cause, Difference, Place } from "./finding.ts";
import type { Pair } from "./pair.ts";
import { explainOnlyTheirs, explainUnsettable, isSetAside } from "./set-aside.ts";

/** The differences of two canonicalized query strings, pair by pair. */
export function compareParameters(ours: readonly Pair[], theirs: readonly Pair[]): Generator<Difference> {
  return comparePairs(ours, theirs, { place: "parameter", explainValue });
}

function explainValue(ours: Pair, theirs: Pair): Cause {
  if (ours.rawName !== theirs.rawName)
    return explainEncoding(ours.rawName, theirs.rawName) ?? "other encoding";
  // Then the pairs are the same, and only their second encoding differs.
  if (ours.rawValue === theirs.rawValue) return explainEncoding(ours.raw, theirs.raw) ?? "other encoding";
  const { rawValue: mine = "" } = ours;
  const { rawValue: other = "" } = theirs;
  if (mine === other) return "empty value";
  return explainEncoding(mine, other) ?? explainWord(decodePercent(mine), decodePercent(other));
}

/** The pair that only they may have, and the pairs around it. */
interface Surroundings {
  readonly before: Pair | undefined;
  readonly mine: Pair | undefined;
  readonly other: Pair | undefined;
  readonly otherBefore: Pair | undefined;
}

/** How pairs of one kind are compared. */
interface PairRules {
  readonly place: Place;
  /** The cause of the difference between two pairs with the same name. */
  readonly explainValue: (ours: Pair, theirs: Pair) => Cause;
}

/** Two pairs at the same place, and the rest of the lists, which begin with them. */
interface Clash {
  readonly mine: Pair;
  readonly other: Pair;
  readonly ours: readonly Pair[];
  readonly theirs: readonly Pair[];
}

/** The differences of two lists of pairs, in order: those that are set aside, and the first other one. */
export function* comparePairs(
  ours: readonly Pair[],
  theirs: readonly Pair[],
  rules: PairRules,
): Generator<Difference> {
  const { place } = rules;
  let at = 0;
  for (let otherAt = 0; at < ours.length || otherAt < theirs.length; otherAt += 1) {
    const mine = ours[at];
    const other = theirs[otherAt];
    const more = explainMore({ before: ours[at - 1], mine, other, otherBefore: theirs[otherAt - 1] }, place);
    const cause = more ?? explainSameName(mine, other, rules);
    if (more === undefined) at += 1;
    if (mine?.raw === other?.raw) continue;
    if (cause === undefined || (more === undefined && !isSetAside(cause))) {
      yield { place, ...findDifferenceHere(ours.slice(at - 1), theirs.slice(otherAt), cause) };
      return;
    }
    yield { place, name: cutName(other?.name ?? ""), cause };
    if (!isSetAside(cause)) return;
  }
}

/** The cause of a pair that only they have, where it is in the order of the names and our side cannot have it. */
function explainMore({ before, mine, other, otherBefore }: Surroundings, place: Place): Cause | undefined {
  if (!other || other.name === mine?.name || other.name === otherBefore?.name) return undefined;
  const isInOrder = (!before || before.name < other.name) && (!mine || other.name < mine.name);
  return isInOrder ? explainOnlyTheirs(place, other) : undefined;
}

function explainSameName(
  mine: Pair | undefined,
  other: Pair | undefined,
  { place, explainValue }: PairRules,
): Cause | undefined {
  if (!mine || !other || mine.name !== other.name) return undefined;
  return explainUnsettable(place, other, explainValue(mine, other));
}

function findDifferenceHere(
  ours: readonly Pair[],
  theirs: readonly Pair[],
  sameName: Cause | undefined,
): Omit<Difference, "place"> {
  const [mine] = ours;
  const [other] = theirs;
  if (mine && other) return explainClash({ mine, other, ours, theirs }, sameName);
  return mine ? explainOnlyOurs(mine) : explainTheirs(other);
}

function explainClash(pairs: Clash, sameName: Cause | undefined): Omit<Difference, "place"> {
  const { mine, other, ours, theirs } = pairs;
  const isOrder = hasPair(ours, "raw", other) && hasPair(theirs, "raw", mine);
  if (isOrder) return { name: cutName(other.name), cause: "other order" };
  if (sameName) return { name: cutName(mine.name), cause: sameName };
  const isMissing = !hasPair(theirs, "name", mine);
  const isMore = !hasPair(ours, "name", other);
  if (isMissing && isMore) return { name: cutName(mine.name), cause: explainName(mine, other) };
  if (isMissing) return explainOnlyOurs(mine);
  return isMore ? explainTheirs(other) : { name: cutName(other.name), cause: "other order" };
}

function hasPair(pairs: readonly Pair[], key: "raw" | "name", wanted: Pair): boolean {
  return pairs.some((pair) => pair[key] === wanted[key]);
}

function explainName(mine: Pair, other: Pair): Cause {
  const isCase = mine.name.toLowerCase() === other.name.toLowerCase();
  return isCase ? "letter case" : (explainEncoding(mine.rawName, other.rawName) ?? "other name");
}

function explainOnlyOurs(pair: Pair): Omit<Difference, "place"> {
  return { name: cutName(pair.name), cause: pair.rawValue === "" ? "empty value" : "only ours" };
}

function explainTheirs(pair: Pair | undefined): Omit<Difference, "place"> {
  const name = cutName(pair?.name ?? "");
  if (name === "Signature" || name === "authorization") return { name, cause: "signature itself" };
  return { name, cause: pair?.rawValue === "" ? "empty value" : "only theirs" };
}
