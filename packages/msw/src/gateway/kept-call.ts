import type { Int64, NameValue, OperationDescriptor } from "@dataworks-kit/wire";
import type { IncomingCall } from "./incoming-call.ts";
import type { Step } from "./step.ts";
import type { Refused, Verdict } from "./verdict.ts";

/** What the journal keeps of a call. The rest of its entry is made when it is read, since few are. */
export interface KeptCall {
  readonly sequence: number;
  readonly requestId: string;
  readonly call: Pick<IncomingCall["call"], "method" | "action" | "version">;
  readonly credentials: Pick<IncomingCall["credentials"], "scheme" | "accessKeyId">;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly parameters: readonly NameValue[];
  readonly descriptor: OperationDescriptor;
  readonly end: End;
  /** What it takes in the journal's budget. */
  readonly bytes: number;
}

/** How a call ended. A refusal's text is kept as its reason, and not whole: it can repeat all of the call. */
export type End =
  | {
      readonly outcome: "refused";
      readonly step: Step;
      readonly status: number;
      readonly code: string;
      readonly reason: string;
      readonly createdId?: Int64;
    }
  | { readonly outcome: "answered"; readonly status: 200; readonly createdId?: Int64 }
  | {
      readonly outcome: "dropped";
      readonly step?: Step;
      readonly reason?: string;
      readonly createdId?: Int64;
    };

/** The ids under which a call is kept. */
export type CallIds = Pick<KeptCall, "sequence" | "requestId">;

const MOST_PARAMETERS = 100;
/** Longer texts are not kept, so that a journal of large calls stays small. */
const LONGEST_TEXT = 4_096;
const LONGEST_SHORT_TEXT = 64;
const CALL_BYTES = 1_024;
const PARAMETER_BYTES = 64;
const CHARACTER_BYTES = 2;

/** Keeps of a call what fits into so many bytes: all of it, or only its short texts and no parameters. */
export function keepCall(call: IncomingCall, verdict: Verdict, ids: CallIds, maxBytes: number): KeptCall {
  const kept = cutCall(call, verdict, ids, { longest: LONGEST_TEXT, mostParameters: MOST_PARAMETERS });
  if (kept.bytes <= maxBytes) return kept;
  return cutCall(call, verdict, ids, { longest: LONGEST_SHORT_TEXT, mostParameters: 0 });
}

function sizeOf({ requestId, call, credentials, parameters, end }: Omit<KeptCall, "bytes">): number {
  const { method, action = "", version = "" } = call;
  const { code = "", reason = "" } = { code: undefined, reason: undefined, ...end };
  const texts = [requestId, method, action, version, credentials.accessKeyId ?? "", code, reason];
  let characters = 0;
  for (const text of texts) characters += text.length;
  for (const [name, value] of parameters) characters += name.length + value.length;
  return CALL_BYTES + PARAMETER_BYTES * parameters.length + CHARACTER_BYTES * characters;
}

interface Limits {
  readonly longest: number;
  readonly mostParameters: number;
}

function cutCall(
  { call, credentials, descriptor, receivedAt }: IncomingCall,
  verdict: Verdict,
  { sequence, requestId }: CallIds,
  { longest, mostParameters }: Limits,
): KeptCall {
  const cut = <Text extends string | undefined>(text: Text) => shortened(text, longest);
  // Most pairs are short, and are kept as they are.
  const cutPair = (pair: NameValue): NameValue =>
    pair[0].length + pair[1].length > longest ? [cut(pair[0]), cut(pair[1])] : pair;
  const kept = {
    ...{ sequence, requestId: cut(requestId), receivedAt, descriptor, end: endOf(verdict, cut) },
    credentials: { scheme: credentials.scheme, accessKeyId: cut(credentials.accessKeyId) },
    call: { method: cut(call.method), action: cut(call.action), version: cut(call.version) },
    parameters: call.parameters.slice(0, mostParameters).map(cutPair),
  };
  return { ...kept, bytes: sizeOf(kept) };
}

function shortened<Text extends string | undefined>(text: Text, longest: number): Text | string {
  return text !== undefined && text.length > longest ? `(${text.length} characters)` : text;
}

type Cut = (text: string) => string;

function endOf(verdict: Verdict, cut: Cut): End {
  const created = createdBy(verdict);
  if (verdict.kind === "done") return { outcome: "answered", status: 200, ...created };
  if (verdict.kind === "dropped") {
    const { step, reason } = { step: undefined, reason: undefined, ...verdict };
    return { outcome: "dropped", ...(step && { step, reason }), ...created };
  }
  const { status, code } = verdict.refusal;
  return {
    ...{
      outcome: "refused",
      step: verdict.step,
      status,
      code: cut(code),
      reason: cut(reasonOf(verdict, cut)),
    },
    ...created,
  };
}

function createdBy(verdict: Verdict): { readonly createdId?: Int64 } {
  const { createdId } = { createdId: undefined, ...verdict };
  return createdId === undefined ? {} : { createdId };
}

function reasonOf({ step, refusal, cause }: Refused, cut: Cut): string {
  if (cause !== undefined) return `${refusal.code}: ${cause}`;
  // The text repeats the string to sign, and with it the call's Content.
  if (step === "signature") return `${refusal.code}: the answer repeats the string to sign.`;
  return `${refusal.code}: ${cut(refusal.message)}`;
}
