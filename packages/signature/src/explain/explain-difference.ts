import { excerpt, firstDifference } from "./excerpt.ts";
import { findDifference } from "./find-difference.ts";
import type { ComparedText, DifferentTexts, Finding, OurSteps } from "./finding.ts";
import type { Pasted } from "./pasted.ts";
import { readAlike } from "./read-alike.ts";
import { readPasted } from "./read-pasted.ts";
import { unrecognised } from "./unrecognised.ts";

/** One text as our side and as the pasted text have it. */
interface Versions {
  readonly ours: string;
  readonly theirs: string;
}

/** The most characters that are read. */
export const PASTE_LIMIT = 256 * 1024;

/**
 * Tells where a pasted text differs from our steps of a signature, and what probably made the difference. It takes any
 * text, in a time that grows no faster than its length, and never throws.
 */
export function explainDifference(pasted: string, ours: OurSteps): Finding {
  if (pasted.length > PASTE_LIMIT) return { kind: "too long", limit: PASTE_LIMIT };
  if (pasted.trim() === "") return { kind: "empty" };
  const theirs = readFor(ours, pasted);
  if (!theirs) return unrecognised(pasted);
  if (theirs.algorithm !== ours.algorithm)
    return { kind: "other algorithm", ours: ours.algorithm, theirs: theirs.algorithm };
  return compareSteps(ours, theirs);
}

/** A slip can give a text the form of the other algorithm, or none. */
function readFor(ours: OurSteps, pasted: string): Pasted | undefined {
  const read = readPasted(pasted);
  return read?.algorithm === ours.algorithm ? read : (readAlike(pasted, ours) ?? read);
}

function compareSteps(ours: OurSteps, theirs: Pasted): Finding {
  const { algorithm } = ours;
  const request = pairVersions(ours.canonicalRequest, theirs.canonicalRequest);
  // The string to sign holds a mere hash of the canonical request, so the latter tells more.
  if (request && request.ours !== request.theirs) return different(algorithm, "canonical request", request);
  const string = pairVersions(ours.stringToSign, theirs.stringToSign);
  if (string && string.ours !== string.theirs) {
    const finding = different(algorithm, "string to sign", string);
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

function different(
  algorithm: OurSteps["algorithm"],
  what: ComparedText,
  { ours, theirs }: Versions,
): DifferentTexts {
  const at = firstDifference(ours, theirs);
  return {
    kind: "different",
    algorithm,
    what,
    at,
    line: ours.slice(0, at).split("\n").length,
    ours: excerpt(ours, at),
    theirs: excerpt(theirs, at),
    ...findDifference({ algorithm, what, ours, theirs }),
  };
}
