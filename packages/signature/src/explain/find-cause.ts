import type { Explanation, Sides } from "./explain-refusal.ts";
import type { Difference } from "./finding.ts";
import type { Fix } from "./fixes/fix.ts";
import { findFix, findKeyFix } from "./fixes.ts";
import { readSignedTexts } from "./read-signed-texts.ts";

/**
 * The difference that decides: the first one that is not of another call or key, or the first fault of a text alone. `undefined`
 * where an explanation has none.
 */
export function findCause(explanation: Explanation): Difference | undefined {
  if (explanation.kind === "broken rule") return explanation.faults[0];
  if (explanation.kind !== "different" || explanation.finding.kind !== "different") return undefined;
  const { beyond, place, name, cause } = explanation.finding;
  return beyond ?? { place, cause, ...(name !== undefined && { name }) };
}

/** The code that settles an explanation: of its cause, or of the key where both texts are the same. */
export function findRefusalFix(explanation: Explanation, sides: Sides): Fix | undefined {
  const algorithm = readSignedTexts(sides)?.algorithm ?? "ACS3-HMAC-SHA256";
  if (explanation.kind === "same") return findKeyFix(algorithm);
  const cause = findCause(explanation);
  return cause && findFix(cause, algorithm);
}
