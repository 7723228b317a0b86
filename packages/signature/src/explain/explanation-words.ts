import type { Algorithm } from "../request.ts";
import type { Cause, ComparedText, DifferentTexts, Place, SetAsideCause } from "./finding.ts";
import type { CallKind } from "./pasted-call.ts";
import type { Side } from "./read-side.ts";

/** Every word of an explanation in a language. A text that is missing in one does not compile. */
export interface ExplanationWords {
  /** The place of a difference, as the beginning of a sentence. The name may be empty. */
  readonly places: Readonly<Record<Place, (name: string) => string>>;
  /** A cause in sentences, of which the place is the subject; `theirs` is what the compared text is called. */
  readonly causes: Readonly<Record<Cause, (place: string, theirs: string) => readonly string[]>>;
  readonly findings: FindingWords;
  readonly setAside: SetAsideWords;
  readonly sides: SideWords;
}

/** The words about a comparison, or about a text that could not be compared. */
export interface FindingWords {
  /** What the pasted text is called within a sentence. */
  readonly pasted: string;
  readonly empty: string;
  /** `limit` is in characters. */
  readonly tooLong: (limit: number) => string;
  readonly otherAlgorithm: (theirs: Algorithm, ours: Algorithm) => readonly string[];
  readonly noCounterpart: (what: ComparedText) => string;
  readonly unrecognised: Readonly<Record<"query string" | "authorization" | "unknown", readonly string[]>>;
  /** A refusal without a text that was signed. */
  readonly refusal: (code: string) => string;
  readonly otherRefusal: string;
  readonly scriptedRefusal: string;
  readonly same: (what: ComparedText) => string;
  readonly keys: Readonly<Record<"RPC" | "ACS3", string>>;
  readonly whiteSpace: string;
  readonly beyond: string;
  readonly position: (difference: Pick<DifferentTexts, "what" | "line" | "at">) => string;
}

/** The words about what two calls, or two callers, cannot have in common. */
export interface SetAsideWords {
  readonly pin: string;
  readonly names: Readonly<Record<SetAsideCause, string>>;
  readonly joinNames: (names: readonly string[]) => string;
  /** Before the first difference beyond them. */
  readonly sentences: Readonly<Record<SetAsideCause, readonly string[]>>;
  readonly onlyCalls: string;
  /** The texts differ in these names alone, and in time and nonce where they are two calls. */
  readonly onlyThese: (names: string, isOtherCall: boolean) => string;
  readonly secret: (isOtherKey: boolean, algorithm: Algorithm) => string;
}

/** The words about whose text it is. */
export interface SideWords {
  readonly empty: string;
  readonly whose: Readonly<Record<Side, string>>;
  /** The text that was written from a request. */
  readonly textOf: (kind: CallKind) => string;
  /** Nobody signed a text that was written from a request. */
  readonly writtenFrom: (kind: CallKind, side: Side) => string;
  readonly askFor: Readonly<Record<Side, string>>;
  readonly askForCode: string;
  readonly requestsServe: string;
  /** What is wrong with the text of a side, within it. */
  readonly within: (side: Side, verdict: string) => string;
  readonly right: (text: string) => string;
  readonly also: (fault: string) => string;
  /** The request arrived unchanged; `isOfServer` is whether the other text is what the server signed. */
  readonly unchanged: (what: ComparedText, kind: CallKind, isOfServer: boolean) => readonly string[];
}
