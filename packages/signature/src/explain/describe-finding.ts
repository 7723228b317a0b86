import { CAUSE_WORDS } from "./cause-words.ts";
import type { Difference, DifferentTexts, EqualTexts, Finding, Place } from "./finding.ts";
import { describeOnlySetAside, describeSetAside } from "./set-aside-words.ts";

/** The place of a difference, as the beginning of a sentence. */
export const PLACE_WORDS: Readonly<Record<Place, (name: string) => string>> = {
  method: () => "The method",
  path: () => "The path",
  "canonical URI": () => "The canonical URI",
  "canonicalized query string": () => "The canonicalized query string",
  parameter: (name) => `The parameter ${name}`,
  header: (name) => `The header ${name}`,
  "empty line": () => "The empty line after the headers",
  "signed headers": (name) => `The name ${name} among the signed headers`,
  "hashed request payload": () => "The hashed request payload",
  algorithm: () => "The algorithm in the first line",
  "hashed canonical request": () => "The hashed canonical request",
  end: () => "The end of the text",
};

/**
 * A finding in English sentences: plain text, which repeats only names and codes of the pasted text.
 *
 * @param theirs what the pasted text is called within a sentence. Default: `the pasted text`
 */
export function describeFinding(finding: Finding, theirs = "the pasted text"): readonly string[] {
  switch (finding.kind) {
    case "empty":
      return ["Nothing was pasted."];
    case "too long":
      return [
        `The pasted text is longer than ${finding.limit} characters. Paste the message or the text alone.`,
      ];
    case "not recognised":
      return describeUnrecognised(finding);
    case "other algorithm":
      return [
        `The pasted text belongs to ${finding.theirs}, and this side signs with ${finding.ours}.`,
        "Choose the same algorithm on both sides.",
      ];
    case "no counterpart":
      return [`This side has no ${finding.what} to compare with.`];
    case "equal":
      return describeEqual(finding);
    case "different":
      return describeDifferent(finding, theirs);
  }
}

function describeUnrecognised(finding: Extract<Finding, { kind: "not recognised" }>): string[] {
  switch (finding.looksLike) {
    case "refusal":
      return describeRefusal(finding.code);
    case "query string":
      return [
        "This looks like a query string.",
        "Paste the string to sign that is made of it: for RPC, it begins with the method and &%2F&.",
      ];
    case "authorization":
      return [
        "This looks like the header Authorization, which shows no step of its signature.",
        "Paste the canonical request.",
      ];
    case "unknown":
      return [
        "Neither a string to sign nor a canonical request was found in the pasted text.",
        "Paste the message of SignatureDoesNotMatch, or the text that your code signs.",
      ];
  }
}

function describeRefusal(code: string): string[] {
  const nothing = `The refusal ${code} holds no string to sign.`;
  if (code !== "SignatureDoesNotMatch")
    return [nothing, "Only the message of SignatureDoesNotMatch repeats it."];
  return [
    nothing,
    "A script of the mock server answers so, without the signed text. Paste the answer to a call that was checked, or the text that your code signs.",
  ];
}

function describeEqual({ algorithm, what, isTrimmed }: EqualTexts): string[] {
  const key =
    algorithm === "HMAC-SHA1"
      ? "The key of the HMAC is the secret and an & after it, and its digest is SHA-1; the signature is base64 of its bytes, not of hex, and encoded like any parameter when it is sent."
      : "The key of the HMAC is the bare secret, without an & after it; the signature is lower-case hex, by the digest of the algorithm.";
  const space =
    "White space around the pasted text was not compared: if your code signs it, it is the reason.";
  return [
    `The ${what} is the same on both sides, so the secret differs, or the key that was made from it, or how the signature is computed.`,
    key,
    ...(isTrimmed ? [space] : []),
  ];
}

function describeDifferent(
  { beyond, setAside, ...finding }: DifferentTexts,
  theirs: string,
): readonly string[] {
  if (!setAside) return [...describeDifference(finding, theirs), describePlace(finding)];
  if (!beyond) return describeOnlySetAside({ causes: setAside, algorithm: finding.algorithm });
  return [...describeSetAside(setAside), "Beyond that:", ...describeDifference(beyond, theirs)];
}

/** A difference, or a fault that a text shows alone, in English sentences. */
export function describeDifference({ place, name = "", cause }: Difference, theirs: string): string[] {
  return [...CAUSE_WORDS[cause](PLACE_WORDS[place](name || "without a name"), theirs)];
}

function describePlace({ what, at, line }: DifferentTexts): string {
  return `The ${what} differs first in line ${line}, after ${at} characters of the text.`;
}
