import { ACS3_ALGORITHMS } from "@dataworks-kit/signature";
import type { Int64, NameValue } from "@dataworks-kit/wire";
import type { Ending, Refused } from "./ending.ts";
import type { IncomingCall } from "./incoming-call.ts";
import { type JournalEntry, type KeptCall, toJournalEntry } from "./journal-entry.ts";
import { integerFrom, object, requireShape } from "./shapes.ts";

/** Some of the calls: those after one, and at most so many. */
export interface JournalPage {
  /** The `sequence` of the last call that was read. Default: 0, the start. */
  readonly after?: number;
  /** At least 1. Default: all. */
  readonly limit?: number;
}

/** The last calls of a double. */
export interface Journal {
  readonly add: (call: IncomingCall, ending: Ending) => void;
  /** Corrects how the last call ended. */
  readonly replaceLast: (call: IncomingCall, ending: Ending) => void;
  /** The sequence that the next call gets. */
  readonly nextSequence: () => number;
  /**
   * The oldest first.
   *
   * @throws SimulatorError (`option`) for a wrong page
   */
  readonly list: (page?: JournalPage) => JournalEntry[];
}

/** How much a journal keeps, and whether its calls passed the checks of the caller. */
interface JournalOptions {
  readonly journalCapacity: number;
  readonly journalMaxBytes: number;
  readonly signatures: "verify" | "ignore";
}

/** Room for a call without its long texts. */
export const LEAST_JOURNAL_BYTES = 4_096;

const PAGE = object({}, { after: integerFrom(0), limit: integerFrom(1) });

/**
 * Creates a journal of at most so many calls and bytes; when it is full, it forgets the oldest call. Its first call has the given sequence.
 * Secrets are masked when it is read.
 */
export function createJournal(options: JournalOptions, firstSequence: number): Journal {
  const queue = createQueue(options);
  let next = firstSequence;
  const add = (call: IncomingCall, ending: Ending) => {
    queue.push(keepCall(call, ending, next, options.journalMaxBytes));
    next += 1;
  };
  return {
    add,
    replaceLast: (call, ending) => {
      queue.pop();
      next -= 1;
      add(call, ending);
    },
    nextSequence: () => next,
    list: (page = {}) => {
      requireShape(PAGE, page, "option", "journal");
      return queue.list(page).map((kept) => toJournalEntry(kept, options.signatures === "ignore"));
    },
  };
}

/** A call in the journal's budget. */
interface Entry {
  readonly kept: KeptCall;
  readonly bytes: number;
}

/** The calls that are kept, the oldest first. Each has the sequence after that of the call before. */
function createQueue({ journalCapacity, journalMaxBytes }: JournalOptions) {
  const bySequence = new Map<number, Entry>();
  let [oldest, bytes] = [0, 0];
  const remove = (sequence: number) => {
    bytes -= bySequence.get(sequence)?.bytes ?? 0;
    bySequence.delete(sequence);
  };
  const isFullFor = (entry: Entry) =>
    bySequence.size > 0 && (bySequence.size >= journalCapacity || bytes + entry.bytes > journalMaxBytes);
  return {
    push: (entry: Entry) => {
      for (; isFullFor(entry); oldest += 1) remove(oldest);
      if (bySequence.size === 0) oldest = entry.kept.sequence;
      bySequence.set(entry.kept.sequence, entry);
      bytes += entry.bytes;
    },
    pop: () => remove(oldest + bySequence.size - 1),
    list: ({ after = 0, limit = Number.POSITIVE_INFINITY }: JournalPage) =>
      listFrom(Math.max(after + 1, oldest), limit, bySequence),
  };
}

function listFrom(first: number, limit: number, bySequence: ReadonlyMap<number, Entry>): KeptCall[] {
  const found: KeptCall[] = [];
  for (let sequence = first; found.length < limit; sequence += 1) {
    const entry = bySequence.get(sequence);
    if (!entry) break;
    found.push(entry.kept);
  }
  return found;
}

/** Keeps of a call what fits into so many bytes: all of it, or only its short texts and no parameters. */
function keepCall(call: IncomingCall, ending: Ending, sequence: number, maxBytes: number): Entry {
  const whole = cutCall(call, ending, { sequence, longest: 4_096, mostParameters: 100 });
  const bytes = countBytes(whole);
  if (bytes <= maxBytes) return { kept: whole, bytes };
  const least = cutCall(call, ending, { sequence, longest: 64, mostParameters: 0 });
  return { kept: least, bytes: countBytes(least) };
}

interface Cut {
  readonly sequence: number;
  /** Longer texts are not kept, so that a journal of large calls stays small. */
  readonly longest: number;
  readonly mostParameters: number;
}

function cutCall(
  { call, credentials, target, stamp }: IncomingCall,
  ending: Ending,
  { sequence, longest, mostParameters }: Cut,
): KeptCall {
  const cut = (text: string) => (text.length > longest ? `(${text.length} characters)` : text);
  const cutOptional = (text: string | undefined) => text && cut(text);
  // Most pairs are short, and are kept as they are.
  const cutPair = (pair: NameValue): NameValue =>
    pair[0].length + pair[1].length > longest ? [cut(pair[0]), cut(pair[1])] : pair;
  return {
    sequence,
    requestId: cut(stamp.requestId),
    receivedAt: stamp.receivedAt,
    method: cut(call.method),
    action: cutOptional(call.action),
    version: cutOptional(call.version),
    algorithm: readAlgorithm(credentials),
    accessKeyId: cutOptional(credentials.accessKeyId),
    parameters: call.parameters.slice(0, mostParameters).map(cutPair),
    descriptor: target.descriptor,
    stop: toStop(ending, cut),
    result: { ...toResult(ending, cut), ...toCreatedId(ending) },
  };
}

function readAlgorithm(credentials: IncomingCall["credentials"]): JournalEntry["algorithm"] {
  if (credentials.scheme === "RPC") return "HMAC-SHA1";
  const named = credentials.authorization?.algorithm;
  return ACS3_ALGORITHMS.find((algorithm) => algorithm === named) ?? "ACS3-HMAC-SHA256";
}

const CALL_BYTES = 1_024;
const PARAMETER_BYTES = 64;
const CHARACTER_BYTES = 2;

function countBytes(kept: KeptCall): number {
  const { requestId, method, action, version, accessKeyId, parameters, stop, result } = kept;
  let characters = 0;
  for (const text of [requestId, method, action, version, accessKeyId, result.code, stop?.reason])
    characters += text?.length ?? 0;
  for (const [name, value] of parameters) characters += name.length + value.length;
  return CALL_BYTES + PARAMETER_BYTES * parameters.length + CHARACTER_BYTES * characters;
}

function toStop(ending: Ending, cut: (text: string) => string): KeptCall["stop"] {
  if (ending.kind === "done") return undefined;
  if (ending.kind === "dropped") return ending.stop;
  return { step: ending.step, reason: cut(explainRefusal(ending, cut)) };
}

function explainRefusal({ step, refusal, cause }: Refused, cut: (text: string) => string): string {
  if (cause !== undefined) return `${refusal.code}: ${cause}`;
  // The text repeats the string to sign, and with it the call's Content.
  if (step === "signature") return `${refusal.code}: the answer repeats the string to sign.`;
  return `${refusal.code}: ${cut(refusal.message)}`;
}

function toResult(ending: Ending, cut: (text: string) => string): KeptCall["result"] {
  if (ending.kind === "done") return { outcome: "answered", status: 200 };
  if (ending.kind === "dropped") return { outcome: "dropped" };
  return { outcome: "refused", status: ending.refusal.status, code: cut(ending.refusal.code) };
}

function toCreatedId({ createdId }: Ending): { readonly createdId?: Int64 } {
  return createdId === undefined ? {} : { createdId };
}
