import { firstDifference } from "./excerpt.ts";
import type { Cause } from "./finding.ts";

const ESCAPES = /(?:%[0-9a-f]{2})+/gi;
const ESCAPE = /%[0-9a-f]{2}/gi;
const LEFT_BY_ENCODERS = /[!'()*/]/g;

/** How two encodings of the same text differ; `undefined` when they are encodings of different texts. */
export function explainEncoding(ours: string, theirs: string): Cause | undefined {
  const text = decodePercent(ours);
  const inUpperCase = withUpperHex(theirs);
  if (inUpperCase === withUpperHex(ours)) return "lower-case hex";
  if (decodePercent(theirs) === text)
    return theirs === text ? explainPlain(text) : explainToken(ours, inUpperCase);
  if (theirs === text) return explainPlain(text);
  if (decodePercent(theirs) === ours) return "encoded too often";
  // A plus is itself in RFC 3986, and a space in forms.
  return decodePercent(theirs.replaceAll("+", " ")) === text ? "plus for space" : undefined;
}

/** Decodes what is an escape of UTF-8, and leaves what is not. */
export function decodePercent(text: string): string {
  return text.replace(ESCAPES, decodeRun);
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function withUpperHex(text: string): string {
  return text.replace(ESCAPE, (code) => code.toUpperCase());
}

/** Nothing is encoded: because no encoder was there, or because it leaves those marks. */
function explainPlain(text: string): Cause {
  const others = text.replace(LEFT_BY_ENCODERS, "");
  return /^[\w.~-]*$/.test(others) ? "mark not encoded" : "encoded once";
}

/** The texts are the same and their encodings are not, so the first difference is that of one character. */
function explainToken(ours: string, theirs: string): Cause {
  const at = firstDifference(withUpperHex(ours), theirs);
  if (ours[at] === "~") return "tilde encoded";
  return "!'()*/".includes(theirs[at] ?? " ") ? "mark not encoded" : "other encoding";
}
