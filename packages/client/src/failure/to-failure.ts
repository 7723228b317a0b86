import type { OperationDescriptor } from "@dataworks-kit/wire";
import { adviceFor, mayHaveChanged } from "../answer/advice.ts";
import { DataWorksError } from "../dataworks-error.ts";
import { AnswerTooLargeError } from "../transport/read-answer-text.ts";
import { describeThrown, innermostErrors } from "./innermost-errors.ts";
import { readMember } from "./read-member.ts";
import { type UnsentReason, unsentReason } from "./unsent-reason.ts";

/** Where a call failed, as far as it came. */
export interface FailedCall {
  readonly descriptor: OperationDescriptor;
  readonly endpoint: string;
  readonly secrets: readonly string[];
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** Whether the request was handed to `fetch`. */
  readonly wasSent: boolean;
}

/** A failure without a whole answer, as the one error of this package. */
export interface Failure {
  readonly error: DataWorksError;
  /** Whether nothing was sent, and another attempt may do better. */
  readonly mayPass: boolean;
  /** Whether the call may have been carried out. */
  readonly isOpen: boolean;
}

/** Makes the one error of this package of what was thrown on the way. */
export function toFailure(thrown: unknown, call: FailedCall): Failure {
  // Before anything is sent it is one of ours; after that it is what a `fetch` threw.
  if (thrown instanceof DataWorksError && !call.wasSent) return { error: thrown, ...SURELY_NOT };
  if (call.signal?.aborted) {
    const kind = isTimeout(call.signal.reason) ? "timeout" : "aborted";
    return { error: endedEarly(kind, thrown, call), mayPass: false, isOpen: call.wasSent };
  }
  if (isTimeout(thrown))
    return { error: endedEarly("timeout", thrown, call), mayPass: false, isOpen: call.wasSent };
  if (!call.wasSent) return { error: notSent(thrown, call), ...SURELY_NOT };
  if (thrown instanceof AnswerTooLargeError)
    return { error: tooLarge(thrown, call), mayPass: false, isOpen: true };
  const unsent = unsentReason(thrown);
  return { error: networkError(thrown, unsent, call), mayPass: unsent?.mayPass ?? false, isOpen: !unsent };
}

const SURELY_NOT = { mayPass: false, isOpen: false };

/** Something of this machine failed while the request was made, such as its cryptography. */
function notSent(cause: unknown, { descriptor, secrets }: FailedCall): DataWorksError {
  const operation = descriptor.action;
  const message = (quote: (text: string) => string) =>
    `${operation} was not sent. The request could not be made: ${quote(describeThrown(cause))}.`;
  return new DataWorksError({ kind: "config", operation, message, secrets, cause });
}

function endedEarly(kind: "timeout" | "aborted", cause: unknown, call: FailedCall): DataWorksError {
  const { descriptor, secrets, wasSent } = call;
  const ambiguous = mayHaveChanged(descriptor, wasSent);
  const operation = descriptor.action;
  const what = kind === "timeout" ? "did not end in time" : "was aborted";
  const message = `${operation} ${what}. ${wasSent ? adviceFor(descriptor) : "Nothing was sent."}`;
  return new DataWorksError({ kind, operation, message, ambiguous, secrets, cause });
}

function tooLarge(cause: AnswerTooLargeError, { descriptor, endpoint, secrets }: FailedCall): DataWorksError {
  const operation = descriptor.action;
  const message = (quote: (text: string) => string) =>
    `${operation}: ${endpoint} sent what is no answer of DataWorks. ${quote(cause.message)} ${adviceFor(descriptor)}`;
  const ambiguous = mayHaveChanged(descriptor, true);
  return new DataWorksError({ kind: "protocol", operation, message, ambiguous, secrets, cause });
}

function networkError(cause: unknown, unsent: UnsentReason | undefined, call: FailedCall): DataWorksError {
  const { descriptor, endpoint, secrets } = call;
  const operation = descriptor.action;
  const what = unsent ? "could not reach" : "lost";
  return new DataWorksError({
    ...{ kind: "network", operation, ambiguous: mayHaveChanged(descriptor, !unsent), secrets, cause },
    message: (quote) =>
      `${operation} ${what} ${endpoint} (${quote(describeThrown(cause))}). ${unsent ? unsentAdvice(unsent, endpoint, quote(wordsOf(cause))) : adviceFor(descriptor)}`,
  });
}

function unsentAdvice({ phase, isPlainHttp }: UnsentReason, endpoint: string, words: string): string {
  if (isPlainHttp && endpoint.startsWith("https:"))
    return `Nothing was carried out. That server speaks plain HTTP: ${endpoint.replace("https:", "http:")}.`;
  if (phase === "tunnel")
    return `Nothing was carried out. The proxy refused the tunnel (${words}): check its address, user and password.`;
  return "Nothing was carried out. Check regionId or endpoint, and the network.";
}

function wordsOf(cause: unknown): string {
  return innermostErrors(cause)
    .map(({ message }) => message)
    .join(", ");
}

function isTimeout(reason: unknown): boolean {
  return typeof reason === "object" && reason !== null && readMember(reason, "name") === "TimeoutError";
}
