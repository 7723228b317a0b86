import { findFirstDifference } from "./excerpt.ts";
import type { Cause } from "./finding.ts";

const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
const ESCAPE = /%[0-9a-f]{2}/gi;
const LEFT_BY_ENCODERS = /[!'()*/]/g;

/** How two encodings of the same text differ; `undefined` when they are encodings of different texts. */
export function explainEncoding(ours: string, theirs: string): Cause | undefined {
  if (hasOtherBytes(theirs)) return "other encoding";
  const text = decodePercent(ours);
  const inUpperCase = toUpperHex(theirs);
  if (inUpperCase === toUpperHex(ours)) return "lower-case hex";
  if (decodePercent(theirs) === text)
    return theirs === text ? explainPlain(text) : explainToken(ours, inUpperCase);
  if (theirs === text) return explainPlain(text);
  if (decodePercent(theirs) === ours) return "encoded too often";
  // A plus is itself in RFC 3986, and a space in forms.
  return decodePercent(theirs.replaceAll("+", " ")) === text ? "plus for space" : undefined;
}

/** Decodes the escapes of UTF-8, and leaves everything else. */
export function decodePercent(text: string): string {
  return text.replace(ESCAPES, decodeRun);
}

/** The escapes of UTF-8, without surrogates and without longer forms of a character than the shortest (RFC 3629, section 4). */
const UTF_8 =
  /^(?:%[0-7].|%(?:C[2-9A-F]|D.)%[89AB].|%(?:E0%[AB].|E[1-9A-CEF]%[89AB].|ED%[89].)%[89AB].|%(?:F0%[9AB].|F[1-3]%[89AB].|F4%8.)%[89AB].%[89AB].)+$/i;

/** Text with many broken escapes would spend its time in exceptions, so that the escapes are looked at first. */
function decodeRun(run: string): string {
  return UTF_8.test(run) ? decodeURIComponent(run) : run;
}

/** Whether escapes are of other bytes than those of UTF-8, as those of GBK or Latin-1, or of no bytes, as `%u4E2D`. */
function hasOtherBytes(text: string): boolean {
  return /%u[0-9a-f]{4}/i.test(text) || (text.match(ESCAPES) ?? []).some((run) => !UTF_8.test(run));
}

function toUpperHex(text: string): string {
  return text.replace(ESCAPE, (code) => code.toUpperCase());
}

/** Nothing is encoded: because no encoder was there, or because it leaves those marks. */
function explainPlain(text: string): Cause {
  const others = text.replace(LEFT_BY_ENCODERS, "");
  return /^[\w.~-]*$/.test(others) ? "mark not encoded" : "encoded once";
}

/** The texts are the same and their encodings are not, so the first difference is that of one character. */
function explainToken(ours: string, theirs: string): Cause {
  const at = findFirstDifference(toUpperHex(ours), theirs);
  if (ours[at] === "~") return "tilde encoded";
  return "!'()*/".includes(theirs[at] ?? " ") ? "mark not encoded" : "other encoding";
}

/** Why two texts differ that have no encoding: a method, a hash, the decoded value of a parameter. */
export function explainWord(ours: string, theirs: string): Cause {
  if (theirs.trim() === ours.trim()) return "white space";
  return theirs.toLowerCase() === ours.toLowerCase() ? "letter case" : "other value";
}

/** Why two methods differ, of which the second may be no method at all. */
export function explainMethod(ours: string, theirs: string): Cause {
  if (theirs === "") return "left out";
  const cause = explainWord(ours, theirs);
  return cause === "other value" && /^[a-z]+$/i.test(theirs) ? "other method" : cause;
}
