import { ACS3_ALGORITHMS } from "../acs3-algorithm.ts";
import { cutExcerpt, findFirstDifference } from "./excerpt.ts";
import { findDifference } from "./find-difference.ts";
import type {
  Cause,
  ComparedText,
  DifferentTexts,
  Finding,
  KnownSteps,
  OurSteps,
  Pasted,
} from "./finding.ts";
import { explainUnrecognised, readAlike, readPasted } from "./read-pasted.ts";
import { SET_ASIDE } from "./set-aside.ts";

/** One text as our side and as the pasted text have it. */
interface Versions {
  readonly ours: string;
  readonly theirs: string;
}

/** The most characters that are read. */
export const PASTE_LIMIT: number = 256 * 1024;

/**
 * Finds where a pasted text differs from our steps of a signature, and the probable cause. It takes any
 * text, in a time that grows no faster than its length, and never throws.
 */
export function explainDifference(pasted: string, ours: OurSteps): Finding {
  return compareTexts(pasted, ours, SET_ASIDE);
}

/** The same, with the causes after which the comparison goes on. */
export function compareTexts(pasted: string, ours: KnownSteps, setAside: ReadonlySet<Cause>): Finding {
  if (pasted.length > PASTE_LIMIT) return { kind: "too long", limit: PASTE_LIMIT };
  if (pasted.trim() === "") return { kind: "empty" };
  const theirs = readFor(ours, pasted);
  return theirs ? comparePasted(theirs, ours, setAside) : explainUnrecognised(pasted);
}

/** The same, of texts that were found already. */
export function comparePasted(theirs: Pasted, ours: KnownSteps, setAside: ReadonlySet<Cause>): Finding {
  if (!isSameAlgorithm(ours, theirs))
    return { kind: "other algorithm", ours: ours.algorithm, theirs: theirs.algorithm ?? ACS3_ALGORITHMS[0] };
  return compareSteps(ours, theirs, setAside);
}

/** With a slip a text can have the form of the other algorithm, or of neither. */
function readFor(ours: KnownSteps, pasted: string): Pasted | undefined {
  const read = readPasted(pasted);
  return read && isSameAlgorithm(ours, read) ? read : (readAlike(pasted, ours) ?? read);
}

/** Texts of ACS3 that name no algorithm are compared with either of it. */
function isSameAlgorithm(ours: KnownSteps, { algorithm }: Pasted): boolean {
  return algorithm === undefined ? ours.algorithm !== "HMAC-SHA1" : algorithm === ours.algorithm;
}

function compareSteps(ours: KnownSteps, theirs: Pasted, setAside: ReadonlySet<Cause>): Finding {
  const { algorithm } = ours;
  const request = pairVersions(ours.canonicalRequest, theirs.canonicalRequest);
  // The string to sign holds only a hash of the canonical request, so the request itself says more.
  if (request && request.ours !== request.theirs)
    return createDifferent({ algorithm, what: "canonical request", setAside }, request);
  const string = pairVersions(ours.stringToSign, theirs.stringToSign);
  if (string && string.ours !== string.theirs) {
    const finding = createDifferent({ algorithm, what: "string to sign", setAside }, string);
    return request && finding.cause === "other canonical request"
      ? { ...finding, cause: "other hash" }
      : finding;
  }
  if (!string && !request) return { kind: "no counterpart", what: "canonical request" };
  const what = string ? "string to sign" : "canonical request";
  return { kind: "equal", algorithm, what, isTrimmed: theirs.isTrimmed };
}

function pairVersions(ours: string | undefined, theirs: string | undefined): Versions | undefined {
  return ours === undefined || theirs === undefined ? undefined : { ours, theirs };
}

/** How two versions are compared. */
interface Comparing {
  readonly algorithm: OurSteps["algorithm"];
  readonly what: ComparedText;
  readonly setAside: ReadonlySet<Cause>;
}

function createDifferent(
  { algorithm, what, setAside }: Comparing,
  { ours, theirs }: Versions,
): DifferentTexts {
  const at = findFirstDifference(ours, theirs);
  return {
    kind: "different",
    algorithm,
    what,
    at,
    line: ours.slice(0, at).split("\n").length,
    ours: cutExcerpt(ours, at),
    theirs: cutExcerpt(theirs, at),
    ...findDifference({ algorithm, what, ours, theirs, setAside }),
  };
}
