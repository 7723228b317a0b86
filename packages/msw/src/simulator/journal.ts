import {
  createConnectionOperation,
  type Int64,
  type NameValue,
  type OperationDescriptor,
  redactParameters,
} from "@dataworks-kit/api";
import { STEPS, type Step } from "./gateway.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Verdict } from "./verdict.ts";

/** A call and what became of it, with every secret masked. */
export interface JournalEntry {
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

/** The last calls of a double. */
export interface Journal {
  readonly add: (call: IncomingCall, verdict: Verdict, requestId: string) => void;
  /** The oldest first. */
  readonly entries: () => JournalEntry[];
  readonly clear: () => void;
}

/** What is kept of a call. The rest of its entry is made when the journal is read, since few are. */
interface Kept {
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

/** Makes a journal of at most `capacity` calls; the oldest gives way. Secrets are masked when it is read. */
export function createJournal(capacity: number, ignoresCaller: boolean): Journal {
  let kept: Kept[] = [];
  return {
    add: (call, verdict, requestId) => {
      kept.push(keep(call, verdict, requestId));
      // Half of it goes at once, so that keeping a call costs the same for every capacity.
      if (kept.length > 2 * capacity) kept = kept.slice(-capacity);
    },
    entries: () => kept.slice(-capacity).map((one) => entryOf(one, ignoresCaller)),
    clear: () => {
      kept = [];
    },
  };
}

function keep(
  { call, credentials, operation, receivedAt }: IncomingCall,
  verdict: Verdict,
  requestId: string,
): Kept {
  return {
    ...{ requestId, receivedAt, end: endOf(verdict) },
    credentials: { scheme: credentials.scheme, accessKeyId: shortened(credentials.accessKeyId) },
    call: {
      method: shortened(call.method),
      action: shortened(call.action),
      version: shortened(call.version),
    },
    parameters: call.parameters
      .slice(0, MOST_PARAMETERS)
      .map(([name, value]) => [shortened(name), shortened(value)]),
    // Parameters of an unknown Action may be those of a call with a typo in its name, secrets included.
    descriptor: operation?.descriptor ?? createConnectionOperation,
  };
}

function entryOf(
  { call, credentials, parameters, descriptor, end, ...kept }: Kept,
  ignoresCaller: boolean,
): JournalEntry {
  const { method, action, version } = call;
  const { step: _step, reason: _reason, ...outcome } = { step: undefined, reason: undefined, ...end };
  return {
    ...{ requestId: kept.requestId, receivedAt: new Date(kept.receivedAt).toISOString() },
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

function reasonOf({ step, refusal }: Verdict & { kind: "refused" }): string {
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
