import type { OurSteps } from "./finding.ts";
import type { Pasted } from "./pasted.ts";
import { unwrap } from "./unwrap.ts";

// Texts that share half of their characters at both ends are versions of one text.
const ENOUGH = 0.5;

/**
 * Takes a pasted text for that one of our texts which begins and ends like it. It reads what lost its form, for example
 * a string to sign with a slip in the method.
 */
export function readAlike(pasted: string, ours: OurSteps): Pasted | undefined {
  const { algorithm, stringToSign, canonicalRequest = "" } = ours;
  const { text, isTrimmed } = unwrap(pasted);
  if (isAlike(text, stringToSign)) return { algorithm, stringToSign: text, isTrimmed };
  return isAlike(text, canonicalRequest) ? { algorithm, canonicalRequest: text, isTrimmed } : undefined;
}

function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const longer = Math.max(a.length, b.length);
  return longer > 0 && head + tail >= ENOUGH * longer;
}
