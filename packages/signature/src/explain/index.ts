// Why two signatures differ. It has an entry of its own, since signing does not need it.

export type { NameValue } from "../parameters.ts";
export type { Algorithm } from "../request.ts";
export { describeExplanation } from "./describe-explanation.ts";
export { describeFinding } from "./describe-finding.ts";
export { explainDifference, PASTE_LIMIT } from "./explain-difference.ts";
export {
  type BrokenRule,
  type Compared,
  type ExplainOptions,
  type Explanation,
  explainRefusal,
  type OneSide,
  type Sides,
  type Unread,
} from "./explain-refusal.ts";
export type { ExplanationWords, FindingWords, SetAsideWords, SideWords } from "./explanation-words.ts";
export { findCause, findRefusalFix } from "./find-cause.ts";
export { findHashedBody, type HashedCall, type LikelyBody, type LikelyBodyId } from "./find-hashed-body.ts";
export type {
  AloneCause,
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
export { FIX_LANGUAGES, type Fix, type FixLanguage } from "./fixes/fix.ts";
export { findFix, findKeyFix } from "./fixes.ts";
export type { BodyForm } from "./likely-bodies.ts";
export type { CallKind, PastedCall } from "./pasted-call.ts";
export { readCall } from "./read-call.ts";
export type { Side, WrittenFrom } from "./read-side.ts";
export { readSignedTexts, type SignedTexts } from "./read-signed-texts.ts";
export { type PastedValues, readValues } from "./read-values.ts";
