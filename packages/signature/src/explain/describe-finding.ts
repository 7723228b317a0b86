import { describeOnlySetAside, describeSetAside } from "./describe-set-aside.ts";
import { ENGLISH } from "./english.ts";
import type { ExplanationWords } from "./explanation-words.ts";
import type { Difference, DifferentTexts, EqualTexts, Finding } from "./finding.ts";

/**
 * A finding in sentences: plain text, which repeats only names and codes of the pasted text.
 *
 * @param theirs what the pasted text is called within a sentence. Default: `the pasted text`
 * @param words of the language. Default: English
 */
export function describeFinding(
  finding: Finding,
  theirs?: string,
  words: ExplanationWords = ENGLISH,
): readonly string[] {
  const { findings } = words;
  switch (finding.kind) {
    case "empty":
      return [findings.empty];
    case "too long":
      return [findings.tooLong(finding.limit)];
    case "not recognised":
      return describeUnrecognised(finding, words);
    case "other algorithm":
      return findings.otherAlgorithm(finding.theirs, finding.ours);
    case "no counterpart":
      return [findings.noCounterpart(finding.what)];
    case "equal":
      return describeEqual(finding, words);
    case "different":
      return describeDifferent(finding, theirs ?? findings.pasted, words);
  }
}

function describeUnrecognised(
  finding: Extract<Finding, { kind: "not recognised" }>,
  { findings }: ExplanationWords,
): readonly string[] {
  if (finding.looksLike !== "refusal") return findings.unrecognised[finding.looksLike];
  const isMismatch = finding.code === "SignatureDoesNotMatch";
  return [findings.refusal(finding.code), isMismatch ? findings.scriptedRefusal : findings.otherRefusal];
}

function describeEqual({ algorithm, what, isTrimmed }: EqualTexts, { findings }: ExplanationWords): string[] {
  const key = findings.keys[algorithm === "HMAC-SHA1" ? "RPC" : "ACS3"];
  return [findings.same(what), key, ...(isTrimmed ? [findings.whiteSpace] : [])];
}

function describeDifferent(
  { beyond, setAside, ...finding }: DifferentTexts,
  theirs: string,
  words: ExplanationWords,
): readonly string[] {
  const { findings } = words;
  if (!setAside) return [...describeDifference(finding, theirs, words), findings.position(finding)];
  if (!beyond) return describeOnlySetAside({ causes: setAside, algorithm: finding.algorithm }, words);
  return [
    ...describeSetAside(setAside, words),
    findings.beyond,
    ...describeDifference(beyond, theirs, words),
  ];
}

/** A difference, or a fault that a text shows alone, in sentences. */
export function describeDifference(
  { place, name = "", cause }: Difference,
  theirs: string,
  { causes, places }: ExplanationWords,
): readonly string[] {
  return causes[cause](places[place](name), theirs);
}
