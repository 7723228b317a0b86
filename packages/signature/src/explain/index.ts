// Why two signatures differ. It has an entry of its own, since signing does not need it.

export { describeFinding } from "./describe-finding.ts";
export { explainDifference, PASTE_LIMIT } from "./explain-difference.ts";
export type {
  Cause,
  ComparedText,
  Difference,
  DifferentTexts,
  EqualTexts,
  Excerpt,
  Finding,
  OurSteps,
  Place,
  SetAsideCause,
} from "./finding.ts";
