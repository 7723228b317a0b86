import { encodingCause } from "./encoding-cause.ts";
import { cutName } from "./excerpt.ts";
import type { Cause, Difference, Place } from "./finding.ts";
import type { Pair } from "./pair.ts";

/** How pairs of one kind are compared. */
export interface PairRules {
  readonly place: Place;
  /** Told of two pairs with the same name that are not the same. */
  readonly causeOfValue: (ours: Pair, theirs: Pair) => Cause;
}

/** Two pairs that stand at one place, and the rest of the lists, which begin with them. */
interface Clash {
  readonly mine: Pair;
  readonly other: Pair;
  readonly ours: readonly Pair[];
  readonly theirs: readonly Pair[];
}

// They name the call and not its content, so that two calls with the same content differ in them.
const OF_ONE_CALL = new Set(["SignatureNonce", "Timestamp", "x-acs-date", "x-acs-signature-nonce"]);

/** The differences of two lists of pairs, in order: those of time and nonce, and the first other one. */
export function* comparePairs(
  ours: readonly Pair[],
  theirs: readonly Pair[],
  rules: PairRules,
): Generator<Difference> {
  const length = Math.max(ours.length, theirs.length);
  for (let at = 0; at < length; at += 1) {
    if (ours[at]?.raw === theirs[at]?.raw) continue;
    const sameName = causeOfSameName(ours[at], theirs[at], rules);
    if (sameName !== "another call") {
      yield { place: rules.place, ...differenceOf(ours.slice(at), theirs.slice(at), sameName) };
      return;
    }
    yield { place: rules.place, name: cutName(ours[at]?.name ?? ""), cause: sameName };
  }
}

function causeOfSameName(
  mine: Pair | undefined,
  other: Pair | undefined,
  { causeOfValue }: PairRules,
): Cause | undefined {
  if (!mine || !other || mine.name !== other.name) return undefined;
  const cause = causeOfValue(mine, other);
  return cause === "other value" && OF_ONE_CALL.has(mine.name) ? "another call" : cause;
}

function differenceOf(
  ours: readonly Pair[],
  theirs: readonly Pair[],
  sameName: Cause | undefined,
): Omit<Difference, "place"> {
  const [mine] = ours;
  const [other] = theirs;
  if (mine && other) return clash({ mine, other, ours, theirs }, sameName);
  return mine ? onlyOurs(mine) : onlyTheirs(other);
}

function clash(pairs: Clash, sameName: Cause | undefined): Omit<Difference, "place"> {
  const { mine, other, ours, theirs } = pairs;
  const isOrder = holds(ours, "raw", other) && holds(theirs, "raw", mine);
  if (isOrder) return { name: cutName(other.name), cause: "other order" };
  if (sameName) return { name: cutName(mine.name), cause: sameName };
  const isMissing = !holds(theirs, "name", mine);
  const isMore = !holds(ours, "name", other);
  if (isMissing && isMore) return { name: cutName(mine.name), cause: causeOfName(mine, other) };
  if (isMissing) return onlyOurs(mine);
  return isMore ? onlyTheirs(other) : { name: cutName(other.name), cause: "other order" };
}

function holds(pairs: readonly Pair[], key: "raw" | "name", wanted: Pair): boolean {
  return pairs.some((pair) => pair[key] === wanted[key]);
}

function causeOfName(mine: Pair, other: Pair): Cause {
  const isCase = mine.name.toLowerCase() === other.name.toLowerCase();
  return isCase ? "letter case" : (encodingCause(mine.rawName, other.rawName) ?? "other name");
}

function onlyOurs(pair: Pair): Omit<Difference, "place"> {
  return { name: cutName(pair.name), cause: pair.rawValue === "" ? "empty value" : "only ours" };
}

function onlyTheirs(pair: Pair | undefined): Omit<Difference, "place"> {
  const name = cutName(pair?.name ?? "");
  if (name === "Signature" || name === "authorization") return { name, cause: "signature itself" };
  return { name, cause: pair?.rawValue === "" ? "empty value" : "only theirs" };
}
