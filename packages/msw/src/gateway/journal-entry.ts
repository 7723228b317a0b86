import { type Int64, type NameValue, redactParameters } from "@dataworks-kit/wire";
import type { End, KeptCall } from "./kept-call.ts";
import { STEPS, type Step } from "./step.ts";

/** A call and what became of it, with every secret masked. */
export interface JournalEntry {
  /** Counts up from 1 for each call of the double, resets included, and says where a page goes on. */
  readonly sequence: number;
  readonly requestId: string;
  /** When it came, by the double's clock, as ISO 8601. */
  readonly receivedAt: string;
  /** Empty for what could not be read as a request. */
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
  /** The id of what was created, also when the answer was dropped or failed. */
  readonly createdId?: Int64;
}

/** What a step of the gateway said of a call. */
export interface CheckVerdict {
  readonly step: Step;
  readonly verdict: "passed" | "refused" | "skipped" | "not reached";
  /** Why it refused. */
  readonly reason?: string;
}

/** Writes an entry out of what was kept of a call. */
export function toJournalEntry(
  { sequence, requestId, receivedAt, call, credentials, parameters, descriptor, end }: KeptCall,
  ignoresCaller: boolean,
): JournalEntry {
  const { method, action = "", version = "" } = call;
  // A caller can put a secret into a place of its own.
  const named: NameValue[] = [
    ["Action", action],
    ["Version", version],
  ];
  const masked = redactParameters(descriptor, [...parameters, ...named]);
  const [shownAction, shownVersion] = masked.slice(-2).map(([, value]) => value);
  const { step: _step, reason: _reason, ...outcome } = { step: undefined, reason: undefined, ...end };
  return {
    ...{ sequence, requestId, receivedAt: new Date(receivedAt).toISOString(), method },
    action: call.action && shownAction,
    version: call.version && shownVersion,
    algorithm: credentials.scheme === "ACS3" ? "ACS3-HMAC-SHA256" : "HMAC-SHA1",
    accessKeyId: credentials.accessKeyId,
    parameters: masked.slice(0, -2),
    checks: checksOf(end, ignoresCaller),
    ...outcome,
  };
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
