import type { IncomingCall } from "./incoming-call.ts";
import { type JournalEntry, toJournalEntry } from "./journal-entry.ts";
import { type KeptCall, keepCall } from "./kept-call.ts";
import type { Settings } from "./options.ts";
import { integerFrom, object, requireShape } from "./shapes.ts";
import type { Verdict } from "./verdict.ts";

/** Some of the calls: those after one, and at most so many. */
export interface JournalPage {
  /** The `sequence` of the last call that was read. Default: 0, the start. */
  readonly after?: number;
  /** At least 1. Default: all. */
  readonly limit?: number;
}

/** The last calls of a double. */
export interface Journal {
  readonly add: (call: IncomingCall, verdict: Verdict, requestId: string) => void;
  /** What became of the last call after all. */
  readonly replaceLast: (call: IncomingCall, verdict: Verdict, requestId: string) => void;
  /** The sequence that the next call gets. */
  readonly nextSequence: () => number;
  /**
   * The oldest first.
   *
   * @throws SimulatorError (`option`) for a wrong page
   */
  readonly entries: (page?: JournalPage) => JournalEntry[];
}

/** Room for a call without its long texts. */
export const LEAST_JOURNAL_BYTES = 4_096;

const PAGE = object({}, { after: integerFrom(0), limit: integerFrom(1) });

type Limits = Pick<Settings, "journalCapacity" | "journalMaxBytes" | "signatures">;

/**
 * Makes a journal of at most so many calls and bytes; the oldest call gives way. Its first call has the given sequence. Secrets
 * are masked when it is read.
 */
export function createJournal(limits: Limits, first: number): Journal {
  const kept = createQueue(limits);
  let next = first;
  const keep = (call: IncomingCall, verdict: Verdict, requestId: string) => {
    kept.push(keepCall(call, verdict, { sequence: next, requestId }, limits.journalMaxBytes));
    next += 1;
  };
  return {
    add: keep,
    replaceLast: (call, verdict, requestId) => {
      kept.pop();
      next -= 1;
      keep(call, verdict, requestId);
    },
    nextSequence: () => next,
    entries: (page = {}) => {
      requireShape(PAGE, page, "option", "journal");
      return kept.after(page).map((one) => toJournalEntry(one, limits.signatures === "ignore"));
    },
  };
}

/** The calls that are kept, the oldest first. Each has the sequence after that of the one before. */
function createQueue({ journalCapacity, journalMaxBytes }: Limits) {
  const bySequence = new Map<number, KeptCall>();
  let [oldest, bytes] = [0, 0];
  const remove = (sequence: number) => {
    const one = bySequence.get(sequence);
    if (one) bytes -= one.bytes;
    bySequence.delete(sequence);
    return one;
  };
  const isFullFor = (one: KeptCall) =>
    bySequence.size > 0 && (bySequence.size >= journalCapacity || bytes + one.bytes > journalMaxBytes);
  return {
    push: (one: KeptCall) => {
      for (; isFullFor(one); oldest += 1) remove(oldest);
      if (bySequence.size === 0) oldest = one.sequence;
      bySequence.set(one.sequence, one);
      bytes += one.bytes;
    },
    pop: () => remove(oldest + bySequence.size - 1),
    after: ({ after = 0, limit = Number.POSITIVE_INFINITY }: JournalPage) => {
      const found: KeptCall[] = [];
      for (let at = Math.max(after + 1, oldest); found.length < limit; at += 1) {
        const one = bySequence.get(at);
        if (!one) break;
        found.push(one);
      }
      return found;
    },
  };
}
