import type { CodeMeaning, CodeRule, OperationDescriptor } from "@dataworks-kit/wire";
import { DataWorksError } from "../dataworks-error.ts";
import { quoteWord } from "../foreign-text.ts";
import { adviceFor, mayHaveChanged } from "./advice.ts";
import { findCodeRule } from "./code-rule.ts";
import type { Envelope } from "./read-envelope.ts";

/** What an error about an answer says of its call. */
export interface AnsweredCall {
  readonly descriptor: OperationDescriptor;
  readonly endpoint: string;
  readonly secrets: readonly string[];
}

/**
 * The error for a refusal or a failure in the vendor's envelope, and what its code means. That nothing was carried out is said
 * only where the contract says so of the code, and the envelope is whole: a filter on the way may answer in similar words.
 */
export function refusal(
  envelope: Envelope,
  status: number,
  call: AnsweredCall,
): { readonly error: DataWorksError; readonly meaning: CodeMeaning | undefined; readonly isOpen: boolean } {
  const { code, requestId } = envelope;
  const rule = code === undefined ? undefined : ruleFor(code, envelope, { status, call });
  const isOpen = rule?.execution !== "none" || requestId === undefined;
  return { error: refusedError(envelope, { status, call, rule, isOpen }), meaning: rule?.meaning, isOpen };
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
  readonly isOpen: boolean;
}

function refusedError(
  { code, message: text, requestId, recommend }: Envelope,
  { status, call, rule, isOpen }: Verdict,
): DataWorksError {
  const { secrets, descriptor } = call;
  const operation = descriptor.action;
  // What the document lists is no secret, whatever a secret is.
  const shownCode = code === undefined || rule?.code === code ? code : quoteWord(code, secrets);
  const what = isOpen ? "failed with" : "was refused with";
  const advice = isOpen ? ` ${adviceFor(descriptor)}` : "";
  return new DataWorksError({
    ambiguous: mayHaveChanged(descriptor, isOpen),
    ...{ kind: "api", operation, secrets, status, requestId, recommend },
    code: shownCode,
    message: (quote) => {
      const id = requestId ? ` RequestId ${quote(requestId)}.` : "";
      return `${operation} ${what} ${shownCode ?? "no code"} (${status}): ${quote(text)}${advice}${id}`;
    },
  });
}
