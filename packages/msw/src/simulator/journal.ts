import {
  createConnectionOperation,
  type Int64,
  type NameValue,
  type OperationDescriptor,
  redactParameters,
} from "@dataworks-kit/api";
import { STEPS, type Step } from "./gateway.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Settings } from "./options.ts";
import type { Verdict } from "./verdict.ts";

/** A call and what became of it, with every secret masked. */
export interface JournalEntry {
  /** Counts up from 1 for each call, and says where a page goes on. */
  readonly sequence: number;
  readonly requestId: string;
  /** When it came, by the double's clock, as ISO 8601. */
  readonly receivedAt: string;
  readonly method: string;
  readonly action: string | undefined;
  readonly version: string | undefined;
  readonly algorithm: "ACS3-HMAC-SHA256" | "HMAC-SHA1";
  readonly accessKeyId: string | undefined;
  /** As they travelled, decoded, at most 100 of them; long texts are told by their length. */
  readonly parameters: readonly NameValue[];
  /** Each step of the gateway in its order, and the world at the end. */
  readonly checks: readonly CheckVerdict[];
  /** `dropped`: the connection ended without an answer. */
  readonly outcome: "answered" | "refused" | "dropped";
  readonly status?: number;
  readonly code?: string;
  /** The id of the data source that was created, also when its answer was dropped. */
  readonly dataSourceId?: Int64;
}

/** What a step of the gateway said of a call. */
export interface CheckVerdict {
  readonly step: Step;
  readonly verdict: "passed" | "refused" | "skipped" | "not reached";
  /** Why it refused. */
  readonly reason?: string;
}

/** Some of the calls: those after one, and at most so many. */
export interface JournalPage {
  /** The `sequence` of the last call that was read. Default: 0. */
  readonly after?: number;
  /** Default: all. */
  readonly limit?: number;
}

/** The last calls of a double. */
export interface Journal {
  readonly add: (call: IncomingCall, verdict: Verdict, requestId: string) => void;
  /** The oldest first. */
  readonly entries: (page?: JournalPage) => JournalEntry[];
}

/** What is kept of a call. The rest of its entry is made when the journal is read, since few are. */
interface Kept {
  readonly sequence: number;
  /** Of its texts, at two for each character. */
  readonly bytes: number;
  readonly requestId: string;
  readonly call: Pick<IncomingCall["call"], "method" | "action" | "version">;
  readonly credentials: Pick<IncomingCall["credentials"], "scheme" | "accessKeyId">;
  readonly receivedAt: number;
  readonly parameters: readonly NameValue[];
  readonly descriptor: OperationDescriptor;
  readonly end: End;
}

/** How a call ended. A refusal's text is kept as its reason, and not whole: it can repeat all of the call. */
type End =
  | {
      readonly outcome: "refused";
      readonly step: Step;
      readonly status: number;
      readonly code: string;
      readonly reason: string;
    }
  | { readonly outcome: "answered"; readonly status: 200; readonly dataSourceId?: Int64 }
  | {
      readonly outcome: "dropped";
      readonly step?: "script";
      readonly reason?: string;
      readonly dataSourceId?: Int64;
    };

const MOST_PARAMETERS = 100;
/** Longer texts are not kept, so that a journal of large calls stays small. */
const LONGEST_TEXT = 4_096;

/** Makes a journal of at most so many calls and so much text; the oldest call gives way. Secrets are masked when it is read. */
export function createJournal({ journalCapacity, journalMaxBytes, signatures }: Settings): Journal {
  const kept = new Map<number, Kept>();
  let count = 0;
  let bytes = 0;
  const dropOldest = () => {
    const [oldest] = kept.values();
    if (!oldest) return;
    kept.delete(oldest.sequence);
    bytes -= oldest.bytes;
  };
  return {
    add: (call, verdict, requestId) => {
      count += 1;
      const one = fitting(keep(call, verdict, { requestId, sequence: count }), journalMaxBytes);
      while (kept.size >= journalCapacity || (kept.size > 0 && bytes + one.bytes > journalMaxBytes))
        dropOldest();
      kept.set(count, one);
      bytes += one.bytes;
    },
    entries: ({ after = 0, limit = Number.POSITIVE_INFINITY } = {}) => {
      const first = kept.keys().next().value ?? 0;
      const found: JournalEntry[] = [];
      for (let at = Math.max(after + 1, first); at <= count && found.length < limit; at += 1) {
        const one = kept.get(at);
        if (one) found.push(entryOf(one, signatures === "ignore"));
      }
      return found;
    },
  };
}

/** A call whose texts alone are more than all that may be kept is kept without them. */
function fitting(one: Kept, maxBytes: number): Kept {
  if (one.bytes <= maxBytes) return one;
  const { end, credentials } = one;
  const short = {
    ...one,
    call: { method: "", action: undefined, version: undefined },
    credentials: { scheme: credentials.scheme, accessKeyId: undefined },
    parameters: [],
    end: end.outcome === "refused" ? { ...end, reason: "(too long to be kept)" } : end,
  };
  return { ...short, bytes: BYTES_PER_CHARACTER * lengthOf(short) };
}

function keep(
  { call, credentials, operation, receivedAt }: IncomingCall,
  verdict: Verdict,
  { requestId, sequence }: Pick<Kept, "requestId" | "sequence">,
): Kept {
  const kept = {
    ...{ sequence, requestId, receivedAt, end: endOf(verdict) },
    credentials: { scheme: credentials.scheme, accessKeyId: shortened(credentials.accessKeyId) },
    call: {
      method: shortened(call.method),
      action: shortened(call.action),
      version: shortened(call.version),
    },
    parameters: call.parameters
      .slice(0, MOST_PARAMETERS)
      .map(([name, value]): NameValue => [shortened(name), shortened(value)]),
    // Parameters of an unknown Action may be those of a call with a typo in its name, secrets included.
    descriptor: operation?.descriptor ?? createConnectionOperation,
  };
  return { ...kept, bytes: BYTES_PER_CHARACTER * lengthOf(kept) };
}

const BYTES_PER_CHARACTER = 2;

function lengthOf({ requestId, call, credentials, parameters, end }: Omit<Kept, "bytes">): number {
  const { method, action = "", version = "" } = call;
  const { code = "", reason = "" } = { code: undefined, reason: undefined, ...end };
  const texts = [requestId, method, action, version, credentials.accessKeyId ?? "", code, reason];
  return [...texts, ...parameters.flat()].reduce((sum, text) => sum + text.length, 0);
}

function entryOf(
  { call, credentials, parameters, descriptor, end, ...kept }: Kept,
  ignoresCaller: boolean,
): JournalEntry {
  const { method, action, version } = call;
  const { step: _step, reason: _reason, ...outcome } = { step: undefined, reason: undefined, ...end };
  return {
    ...{ sequence: kept.sequence, requestId: kept.requestId },
    receivedAt: new Date(kept.receivedAt).toISOString(),
    ...{ method, action, version },
    algorithm: credentials.scheme === "ACS3" ? "ACS3-HMAC-SHA256" : "HMAC-SHA1",
    accessKeyId: credentials.accessKeyId,
    parameters: redactParameters(descriptor, parameters),
    checks: checksOf(end, ignoresCaller),
    ...outcome,
  };
}

function shortened<Text extends string | undefined>(text: Text): Text | string {
  return text !== undefined && text.length > LONGEST_TEXT ? `(${text.length} characters)` : text;
}

function endOf(verdict: Verdict): End {
  if (verdict.kind === "refused") {
    const { status, code } = verdict.refusal;
    return { outcome: "refused", step: verdict.step, status, code, reason: reasonOf(verdict) };
  }
  const output: { readonly Data?: unknown } = verdict.output ?? {};
  const { Data } = output;
  const created = typeof Data === "number" || typeof Data === "bigint" ? { dataSourceId: Data } : {};
  if (verdict.kind === "done") return { outcome: "answered", status: 200, ...created };
  if (verdict.output) return { outcome: "dropped", ...created };
  return { outcome: "dropped", step: "script", reason: "A script dropped the connection." };
}

function reasonOf({ step, refusal, cause }: Verdict & { kind: "refused" }): string {
  if (cause !== undefined) return `${refusal.code}: the operation threw ${shortened(cause)}`;
  // The text repeats the string to sign, and with it the call's Content.
  if (step === "signature") return `${refusal.code}: the answer repeats the string to sign.`;
  return `${refusal.code}: ${shortened(refusal.message)}`;
}

function checksOf(end: End, ignoresCaller: boolean): CheckVerdict[] {
  const { step: last, reason = "" } = { step: undefined, reason: undefined, ...end };
  const stop = last === undefined ? STEPS.length : STEPS.findIndex(({ step }) => step === last);
  return STEPS.map(({ step, authenticates }, index) => {
    if (authenticates && ignoresCaller) return { step, verdict: "skipped" };
    if (index === stop) return { step, verdict: "refused", reason };
    return { step, verdict: index < stop ? "passed" : "not reached" };
  });
}
