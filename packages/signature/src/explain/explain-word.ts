import type { Cause } from "./finding.ts";

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
