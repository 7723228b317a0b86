import { ACS3_ALGORITHMS } from "../acs3-algorithm.ts";
import { compareTexts, PASTE_LIMIT } from "./explain-difference.ts";
import type { Difference, Finding, KnownSteps, Pasted } from "./finding.ts";
import { judgeAlone } from "./judge-alone.ts";
import { explainUnrecognised, readPasted } from "./read-pasted.ts";
import { SET_ASIDE_OF_ONE_CALLER } from "./set-aside.ts";

/** Whose text it is: what the server says it signed, or what the caller's code signed. */
export type Side = "server" | "mine";

/** The pasted texts: a refusal, a log line, or the text itself. One alone serves. */
export interface Sides {
  readonly server?: string;
  readonly mine?: string;
}

/** What to do about a refused signature. */
export type Explanation =
  | { readonly kind: "empty" }
  /** A text is too long, or holds nothing that was signed. */
  | { readonly kind: "unread"; readonly side: Side; readonly finding: Finding }
  /** A text breaks a rule by itself. */
  | { readonly kind: "broken rule"; readonly side: Side; readonly faults: readonly Difference[] }
  /** Both were seen, and part. */
  | { readonly kind: "different"; readonly finding: Finding }
  /** Both were seen and are the same, or differ only in what makes two calls of one: the key remains. */
  | { readonly kind: "same"; readonly finding: Finding }
  /** Only this one was seen, and nothing is wrong with it. */
  | { readonly kind: "one side"; readonly side: Side };

/** What an explanation takes besides the texts. */
export interface ExplainOptions {
  /** Epoch milliseconds: a time of signing that is ahead of it by whole hours is local time. Default: no time is compared. */
  readonly now?: number;
}

/**
 * Says why a signature was refused, from what the server says it signed and what the caller's code signed. With one text alone it
 * says what that one shows. It never speaks of the secret before both were seen. It takes any text, in a time that
 * grows no faster than its length, and never throws.
 */
export function explainRefusal({ server = "", mine = "" }: Sides, { now }: ExplainOptions = {}): Explanation {
  const isServerEmpty = server.trim() === "";
  const isMineEmpty = mine.trim() === "";
  if (isServerEmpty && isMineEmpty) return { kind: "empty" };
  if (isServerEmpty) return explainAlone("mine", mine, now);
  if (isMineEmpty) return explainAlone("server", server, now);
  return explainBoth(server, mine, now);
}

function explainAlone(side: Side, text: string, now: number | undefined): Explanation {
  const pasted = read(text);
  if (!pasted) return { kind: "unread", side, finding: explainUnread(text) };
  const faults = judgeAlone(pasted, now);
  return faults.length > 0 ? { kind: "broken rule", side, faults } : { kind: "one side", side };
}

function read(text: string): Pasted | undefined {
  return text.length > PASTE_LIMIT ? undefined : readPasted(text);
}

function explainUnread(text: string): Finding {
  return text.length > PASTE_LIMIT ? { kind: "too long", limit: PASTE_LIMIT } : explainUnrecognised(text);
}

/** The server's text is right by definition, so that the caller's is compared with it. */
function explainBoth(server: string, mine: string, now: number | undefined): Explanation {
  const theirs = read(server);
  if (!theirs) return { kind: "unread", side: "server", finding: explainUnread(server) };
  const finding = compareTexts(mine, toSteps(theirs, read(mine)), SET_ASIDE_OF_ONE_CALLER);
  switch (finding.kind) {
    case "different":
      return explainParted(finding, mine, now);
    case "equal":
      return { kind: "same", finding };
    case "other algorithm":
      return { kind: "different", finding };
    default:
      return { kind: "unread", side: "mine", finding };
  }
}

/** Texts of two calls can part in the time alone, and then a rule that mine breaks says more. */
function explainParted(
  finding: Extract<Finding, { kind: "different" }>,
  mine: string,
  now: number | undefined,
): Explanation {
  if (!finding.setAside || finding.beyond) return { kind: "different", finding };
  const pasted = read(mine);
  const faults = pasted ? judgeAlone(pasted, now) : [];
  return faults.length > 0 ? { kind: "broken rule", side: "mine", faults } : { kind: "same", finding };
}

/** A canonical request names no algorithm: then that of the other text is meant. */
function toSteps({ isTrimmed: _, ...texts }: Pasted, mine: Pasted | undefined): KnownSteps {
  return { algorithm: mine?.algorithm ?? ACS3_ALGORITHMS[0], ...texts };
}
