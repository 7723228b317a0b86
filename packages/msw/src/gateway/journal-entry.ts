import type { Acs3Algorithm } from "@dataworks-kit/signature";
import { type Int64, type NameValue, type OperationDescriptor, redactParameters } from "@dataworks-kit/wire";
import { STEPS, type Step } from "./steps.ts";

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
  /** As `Authorization` names it. ACS3-HMAC-SHA256 stands for an ACS3 algorithm that is unknown here. */
  readonly algorithm: Acs3Algorithm | "HMAC-SHA1";
  readonly accessKeyId: string | undefined;
  /** As they travelled, decoded, at most 100 of them; the length stands instead of a long text. */
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

/** What a step of the gateway said about a call. */
export interface CheckVerdict {
  readonly step: Step;
  readonly verdict: "passed" | "refused" | "skipped" | "not reached";
  /** Why it refused. */
  readonly reason?: string;
}

/** What the journal keeps of a call. The rest of its entry is made when it is read, since few are. */
export interface KeptCall {
  readonly sequence: number;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly method: string;
  readonly action: string | undefined;
  readonly version: string | undefined;
  readonly algorithm: JournalEntry["algorithm"];
  readonly accessKeyId: string | undefined;
  readonly parameters: readonly NameValue[];
  /** Decides what is masked. */
  readonly descriptor: OperationDescriptor;
  /** Where the call stopped, and why; absent when it was carried out. A refusal is not kept whole: it can repeat all of the call. */
  readonly stop: { readonly step: Step; readonly reason: string } | undefined;
  readonly result: Pick<JournalEntry, "outcome" | "status" | "code" | "createdId">;
}

/** Writes the entry of a kept call. */
export function toJournalEntry(kept: KeptCall, ignoresCaller: boolean): JournalEntry {
  // A caller can put a secret where Action or Version belongs.
  const named: NameValue[] = [
    ["Action", kept.action ?? ""],
    ["Version", kept.version ?? ""],
  ];
  const masked = redactParameters(kept.descriptor, [...kept.parameters, ...named]);
  const [action, version] = masked.slice(-2).map(([, value]) => value);
  return {
    sequence: kept.sequence,
    requestId: kept.requestId,
    receivedAt: new Date(kept.receivedAt).toISOString(),
    method: kept.method,
    action: kept.action && action,
    version: kept.version && version,
    algorithm: kept.algorithm,
    accessKeyId: kept.accessKeyId,
    parameters: masked.slice(0, -2),
    checks: listVerdicts(kept.stop, ignoresCaller),
    ...kept.result,
  };
}

function listVerdicts(stop: KeptCall["stop"], ignoresCaller: boolean): CheckVerdict[] {
  const last = stop ? STEPS.findIndex(({ step }) => step === stop.step) : STEPS.length;
  return STEPS.map(({ step, authenticates }, index) => {
    if (authenticates && ignoresCaller) return { step, verdict: "skipped" };
    if (stop && index === last) return { step, verdict: "refused", reason: stop.reason };
    return { step, verdict: index < last ? "passed" : "not reached" };
  });
}
