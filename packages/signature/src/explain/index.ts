// Why two signatures differ. Apart from the main entry, since signing needs none of it.

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
export { findingWords } from "./finding-words.ts";
