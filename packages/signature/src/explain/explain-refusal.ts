import { ACS3_ALGORITHMS } from "../acs3-algorithm.ts";
import { comparePasted, compareTexts, PASTE_LIMIT } from "./explain-difference.ts";
import { findCut, isOfCut, MISSING_FROM_SERVER } from "./find-cut.ts";
import type { Difference, Finding, KnownSteps, Pasted } from "./finding.ts";
import { explainUnrecognised } from "./read-pasted.ts";
import {
  judgeReading,
  listSources,
  type Reading,
  readSide,
  type Side,
  type WrittenFrom,
} from "./read-side.ts";
import { SET_ASIDE_OF_ONE_CALLER } from "./set-aside.ts";

/**
 * The pasted texts: a refusal, a log line, or the text itself. A request as it was sent serves on either side: the text is then written
 * from it by the rules. One side alone serves.
 */
export interface Sides {
  readonly server?: string;
  readonly mine?: string;
}

/** What an explanation says of where its texts come from. */
interface Sources {
  /** Present where a text was written by the rules from a request, so that neither the server nor the caller's code wrote it. */
  readonly writtenFrom?: WrittenFrom;
}

/** A text is too long, or holds nothing that was signed. */
export interface Unread {
  readonly kind: "unread";
  readonly side: Side;
  readonly finding: Finding;
}

/** A text, or the request that it was written from, breaks a rule by itself. */
export interface BrokenRule extends Sources {
  readonly kind: "broken rule";
  readonly side: Side;
  readonly faults: readonly Difference[];
  /** Present where the other text was seen too. */
  readonly isCompared?: true;
}

/**
 * Both were seen. They part, or they are the same or differ only in what makes two calls of one: then the key remains, or the text that
 * the code signs where mine was written from a request.
 */
export interface Compared extends Sources {
  readonly kind: "different" | "same";
  readonly finding: Finding;
}

/** Only this one was seen, and nothing is wrong with it. */
export interface OneSide extends Sources {
  readonly kind: "one side";
  readonly side: Side;
}

/** What to do about a refused signature. */
export type Explanation = { readonly kind: "empty" } | Unread | BrokenRule | Compared | OneSide;

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
  const reading = readSide(side, text);
  if (!reading) return { kind: "unread", side, finding: explainUnread(text) };
  return explainFaults(side, reading, now) ?? { kind: "one side", side, ...listSources({ [side]: reading }) };
}

function explainUnread(text: string): Finding {
  return text.length > PASTE_LIMIT ? { kind: "too long", limit: PASTE_LIMIT } : explainUnrecognised(text);
}

function explainFaults(side: Side, reading: Reading, now: number | undefined): BrokenRule | undefined {
  const faults = judgeReading(reading, now);
  if (faults.length === 0) return undefined;
  return { kind: "broken rule", side, faults, ...listSources({ [side]: reading }) };
}

/** The server's text is right by definition, so that the caller's is compared with it. */
function explainBoth(server: string, mine: string, now: number | undefined): Explanation {
  const theirs = readSide("server", server);
  if (!theirs) return { kind: "unread", side: "server", finding: explainUnread(server) };
  const ours = readSide("mine", mine);
  const steps = toSteps(theirs.texts, ours?.texts);
  const finding = ours?.call
    ? comparePasted(ours.texts, steps, SET_ASIDE_OF_ONE_CALLER)
    : compareTexts(mine, steps, SET_ASIDE_OF_ONE_CALLER);
  const cut =
    finding.kind === "different" &&
    isOfCut(finding, theirs.texts) &&
    findCut(theirs.texts, MISSING_FROM_SERVER);
  if (cut) return { kind: "broken rule", side: "server", faults: [cut], ...listSources({ server: theirs }) };
  if (isParted(finding))
    return { kind: "different", finding, ...listSources({ server: theirs, mine: ours }) };
  if (finding.kind !== "equal" && finding.kind !== "different")
    return { kind: "unread", side: "mine", finding };
  return explainSame(finding, { theirs, ours }, now);
}

/** Whether the texts differ in more than what makes two calls of one. */
function isParted(finding: Finding): boolean {
  if (finding.kind === "different") return finding.setAside === undefined || finding.beyond !== undefined;
  return finding.kind === "other algorithm";
}

interface Readings {
  readonly theirs: Reading;
  readonly ours: Reading | undefined;
}

/**
 * Texts of two calls can part in the time alone, and then a rule that mine breaks says more. A request can break a rule of which its
 * text shows nothing.
 */
function explainSame(finding: Finding, { theirs, ours }: Readings, now: number | undefined): Explanation {
  const canBreak = finding.kind === "different" || ours?.call !== undefined;
  const ofMine = ours && canBreak ? explainFaults("mine", ours, now) : undefined;
  const ofServer = theirs.call && explainFaults("server", theirs, now);
  const sources = listSources({ server: theirs, mine: ours });
  const broken = ofMine ?? ofServer;
  return broken ? { ...broken, isCompared: true } : { kind: "same", finding, ...sources };
}

/** A canonical request names no algorithm: then that of the other text is meant. */
function toSteps({ isTrimmed: _, ...texts }: Pasted, mine: Pasted | undefined): KnownSteps {
  return { algorithm: mine?.algorithm ?? ACS3_ALGORITHMS[0], ...texts };
}
