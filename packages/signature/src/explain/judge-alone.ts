import { findCut } from "./find-cut.ts";
import { findDifference } from "./find-difference.ts";
import type { Cause, ComparedText, Difference, Pasted } from "./finding.ts";
import { judgeAcs3Values, judgeRpcValues } from "./judge-values.ts";
import { rewriteCanonicalRequest, rewriteRpc } from "./rewrite.ts";

/**
 * What is wrong with a text by itself, the most certain first: it is written again by the rules from what it says, and its values
 * are looked at.
 *
 * @param now epoch milliseconds: a time that is ahead of it by whole hours is local time
 */
export function judgeAlone(pasted: Pasted, now?: number): Difference[] {
  const cut = findCut(pasted);
  const faults = judgeTexts(pasted, now);
  if (!cut) return faults;
  // What is missing at the end, and the last name, say nothing of a text that was cut.
  return [cut, ...faults.filter(({ name, cause }) => !OF_CUTS.has(cause) && name !== cut.name)];
}

const OF_CUTS: ReadonlySet<Cause> = new Set<Cause>([
  "cut off",
  "left out",
  "missing",
  "other order",
  "no hash",
]);

function judgeTexts(pasted: Pasted, now: number | undefined): Difference[] {
  const { algorithm, stringToSign, canonicalRequest } = pasted;
  if (algorithm === "HMAC-SHA1") {
    const text = stringToSign ?? "";
    return [
      ...findBroken("string to sign", text, rewriteRpc(text.trimEnd()), algorithm),
      ...judgeRpcValues(text, now),
    ];
  }
  const ofRequest = canonicalRequest === undefined ? [] : judgeRequest(canonicalRequest, now);
  return [...ofRequest, ...judgeAcs3StringToSign(stringToSign)];
}

function judgeRequest(text: string, now: number | undefined): Difference[] {
  // Without its last line, a text was cut, and that is said of the line.
  const ours = rewriteCanonicalRequest(text).trimEnd();
  const broken = findBroken("canonical request", text, ours, "ACS3-HMAC-SHA256");
  return [...broken, ...judgeAcs3Values(text, now)];
}

function findBroken(
  what: ComparedText,
  theirs: string,
  ours: string,
  algorithm: "HMAC-SHA1" | "ACS3-HMAC-SHA256",
): Difference[] {
  if (ours === theirs) return [];
  const { place, name, cause } = findDifference({ algorithm, what, ours, theirs, setAside: new Set() });
  return [{ place, ...(name !== undefined && { name }), cause }];
}

const HASH = /^[0-9a-f]{64}$/;

/** The second line is the hash of the canonical request, which nobody can read back. */
function judgeAcs3StringToSign(text: string | undefined): Difference[] {
  if (text === undefined) return [];
  const [, hash = "", ...more] = text.split("\n");
  if (HASH.test(hash)) return more.length > 0 ? [{ place: "end", cause: "more at the end" }] : [];
  const cause = HASH.test(hash.toLowerCase()) ? "letter case" : "no hash";
  return [{ place: "hashed canonical request", cause }];
}
