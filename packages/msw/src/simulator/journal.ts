import {
  createConnectionOperation,
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
  /** As they travelled, decoded, at most 100 of them; long values are told by their length. */
  readonly parameters: readonly NameValue[];
  /** Each step of the gateway in its order, and the world at the end. */
  readonly checks: readonly CheckVerdict[];
  /** `dropped`: the connection ended without an answer. */
  readonly outcome: "answered" | "refused" | "dropped";
  readonly status?: number;
  readonly code?: string;
  /** The id of the data source that was created, also when its answer was dropped. */
  readonly dataSourceId?: number | bigint;
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

interface Kept {
  readonly entry: Omit<JournalEntry, "parameters">;
  readonly parameters: readonly NameValue[];
  readonly descriptor: OperationDescriptor;
}

const MOST_PARAMETERS = 100;
/** Longer values are not kept, so that a journal of large calls stays small. */
const LONGEST_VALUE = 4_096;

/** Makes a journal of at most `capacity` calls; the oldest gives way. Secrets are masked when it is read, not when a call is answered. */
export function createJournal(capacity: number, ignoresCaller: boolean): Journal {
  let kept: Kept[] = [];
  return {
    add: (call, verdict, requestId) => {
      kept.push(keep(call, verdict, { requestId, ignoresCaller }));
      // Half of it goes at once, so that keeping a call costs the same for every capacity.
      if (kept.length > 2 * capacity) kept = kept.slice(-capacity);
    },
    entries: () =>
      kept.slice(-capacity).map(({ entry, parameters, descriptor }) => ({
        ...entry,
        parameters: redactParameters(descriptor, parameters),
      })),
    clear: () => {
      kept = [];
    },
  };
}

function keep(
  { call, credentials, operation, receivedAt }: IncomingCall,
  verdict: Verdict,
  { requestId, ignoresCaller }: { requestId: string; ignoresCaller: boolean },
): Kept {
  const entry = {
    requestId,
    receivedAt: new Date(receivedAt).toISOString(),
    ...{ method: call.method, action: call.action, version: call.version },
    algorithm: credentials.scheme === "ACS3" ? ("ACS3-HMAC-SHA256" as const) : ("HMAC-SHA1" as const),
    accessKeyId: credentials.accessKeyId,
    checks: checksOf(verdict, ignoresCaller),
    ...outcomeOf(verdict),
  };
  const parameters = call.parameters.slice(0, MOST_PARAMETERS).map(shortened);
  // Parameters of an unknown Action may be those of a call with a typo in its name, secrets included.
  return { entry, parameters, descriptor: operation?.descriptor ?? createConnectionOperation };
}

function shortened([name, value]: NameValue): NameValue {
  return value.length > LONGEST_VALUE ? [name, `(${value.length} characters)`] : [name, value];
}

function outcomeOf(verdict: Verdict): Pick<JournalEntry, "outcome" | "status" | "code" | "dataSourceId"> {
  if (verdict.kind === "refused") {
    const { status, code } = verdict.refusal;
    return { outcome: "refused", status, code };
  }
  const output: { readonly Data?: unknown } = verdict.output ?? {};
  const { Data } = output;
  const created = typeof Data === "number" || typeof Data === "bigint" ? { dataSourceId: Data } : {};
  return verdict.kind === "dropped"
    ? { outcome: "dropped", ...created }
    : { outcome: "answered", status: 200, ...created };
}

function checksOf(verdict: Verdict, ignoresCaller: boolean): CheckVerdict[] {
  const end =
    verdict.kind === "refused" ? STEPS.findIndex(({ step }) => step === verdict.step) : STEPS.length;
  return STEPS.map(({ step, authenticates }, index) => {
    if (authenticates && ignoresCaller) return { step, verdict: "skipped" };
    if (index === end && verdict.kind === "refused")
      return { step, verdict: "refused", reason: reasonOf(verdict) };
    return { step, verdict: index < end ? "passed" : "not reached" };
  });
}

function reasonOf({ step, refusal }: Verdict & { kind: "refused" }): string {
  // The text repeats the string to sign, and with it the call's Content.
  if (step === "signature") return `${refusal.code}: the answer repeats the string to sign.`;
  return `${refusal.code}: ${refusal.message}`;
}
