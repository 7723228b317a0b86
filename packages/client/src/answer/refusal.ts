import type { CodeMeaning, CodeRule, OperationDescriptor } from "@dataworks-kit/wire";
import { DataWorksError } from "../dataworks-error.ts";
import { quoteWord } from "../foreign-text.ts";
import { findCodeRule } from "./code-rule.ts";
import type { Envelope } from "./read-envelope.ts";

/** What an error about an answer says of its call. */
export interface AnsweredCall {
  readonly descriptor: OperationDescriptor;
  readonly endpoint: string;
  readonly secrets: readonly string[];
}

/** What to do when nobody knows. */
export const LOOK_FIRST = "It may have been carried out: look before calling again.";

/**
 * The error for a refusal or a failure in the vendor's envelope, and what its code means. That nothing was carried out is said
 * only where the contract says so of the code, and the envelope is whole: a filter on the way may answer in similar words.
 */
export function refusal(
  envelope: Envelope,
  status: number,
  call: AnsweredCall,
): { readonly error: DataWorksError; readonly meaning: CodeMeaning | undefined } {
  const { code, requestId } = envelope;
  const rule = code === undefined ? undefined : ruleFor(code, envelope, { status, call });
  const isCertain = rule?.execution === "none" && requestId !== undefined;
  const error = refusedError(envelope, { status, call, rule, ambiguous: !isCertain });
  return { error, meaning: rule?.meaning };
}

function ruleFor(
  code: string,
  envelope: Envelope,
  { status, call }: { readonly status: number; readonly call: AnsweredCall },
): CodeRule | undefined {
  return findCodeRule(call.descriptor, code, Math.max(status, envelope.status ?? 0));
}

interface Verdict {
  readonly status: number;
  readonly call: AnsweredCall;
  readonly rule: CodeRule | undefined;
  readonly ambiguous: boolean;
}

function refusedError(
  { code, message: text, requestId, recommend }: Envelope,
  { status, call, rule, ambiguous }: Verdict,
): DataWorksError {
  const { secrets } = call;
  const operation = call.descriptor.action;
  // What the document lists is no secret, whatever a secret is.
  const shownCode = code === undefined || rule?.code === code ? code : quoteWord(code, secrets);
  const what = ambiguous ? "failed with" : "was refused with";
  const advice = ambiguous ? ` ${LOOK_FIRST}` : "";
  return new DataWorksError({
    ...{ kind: "api", operation, ambiguous, secrets, status, requestId, recommend },
    code: shownCode,
    message: (quote) => {
      const id = requestId ? ` RequestId ${quote(requestId)}.` : "";
      return `${operation} ${what} ${shownCode ?? "no code"} (${status}): ${quote(text)}${advice}${id}`;
    },
  });
}
