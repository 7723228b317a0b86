import type { CodeMeaning, OperationDescriptor } from "@dataworks-kit/wire";
import type { Target } from "../call/call.ts";
import { describePhase, mayHaveLeft, type Progress } from "../transport/phase.ts";
import { AnswerTooLargeError } from "../transport/transport.ts";
import { DataWorksError } from "./dataworks-error.ts";
import {
  describeThrown,
  findInnermostErrors,
  findUnsentReason,
  readMember,
  toReadable,
  type UnsentReason,
} from "./thrown.ts";

/** A failure, as the one error of this package and what decides about another attempt. */
export interface Failure {
  readonly error: DataWorksError;
  /** What the code of a refusal means. */
  readonly meaning?: CodeMeaning | undefined;
  /** Whether nothing was sent, and another attempt may do better. */
  readonly mayPass?: boolean;
  /** Whether the call may have been carried out. */
  readonly isOpen: boolean;
}

/** Where a call was when it failed. */
export interface Circumstances extends Progress {
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
}

/** The failure of a call that has no whole answer, from the value that was thrown on its way. */
export function toFailure(cause: unknown, target: Target, { signal, ...progress }: Circumstances): Failure {
  const thrown = toReadable(cause);
  const { phase } = progress;
  const isOpen = mayHaveLeft(phase);
  // Before anything is sent it is an error of ours; after that it is what the transport threw.
  if (thrown instanceof DataWorksError && !isOpen) return { error: thrown, isOpen };
  if (signal?.aborted) {
    const kind = isTimeout(signal.reason) ? "timeout" : "aborted";
    return { error: toEarlyEnd(kind, thrown, target, progress), isOpen };
  }
  if (isTimeout(thrown)) {
    const error = toEarlyEnd("timeout", thrown, target, progress);
    return { error, mayPass: phase !== undefined && !isOpen, isOpen };
  }
  if (phase === undefined) return { error: toRequestError(thrown, target), isOpen };
  if (thrown instanceof AnswerTooLargeError) return { error: toSizeError(thrown, target, progress), isOpen };
  const reason = findUnsentReason(thrown, phase);
  if (reason)
    return { error: toUnreachedError(thrown, target, reason), mayPass: reason.mayPass, isOpen: false };
  if (!isOpen) return { error: toRequestError(thrown, target), isOpen };
  return { error: toLostError(thrown, target, progress), isOpen };
}

/** What to do after a call whose outcome is not known. A call that only reads did no harm. */
export function adviseAfter({ effect }: OperationDescriptor): string {
  return effect === "read"
    ? "It changes nothing: call again."
    : "It may have been carried out: look before calling again.";
}

/** Whether a call whose outcome is not known may have changed something. */
export function mayHaveChanged({ effect }: OperationDescriptor, isOpen: boolean): boolean {
  return isOpen && effect === "write";
}

function isTimeout(reason: unknown): boolean {
  return typeof reason === "object" && reason !== null && readMember(reason, "name") === "TimeoutError";
}

function toEarlyEnd(
  kind: "timeout" | "aborted",
  cause: unknown,
  { descriptor, secrets }: Target,
  progress: Progress,
): DataWorksError {
  const operation = descriptor.action;
  const wasSent = mayHaveLeft(progress.phase);
  const ambiguous = mayHaveChanged(descriptor, wasSent);
  const what = kind === "timeout" ? "did not end in time" : "was aborted";
  const message = `${operation} ${what}${describePhase(progress.phase)}. ${wasSent ? adviseAfter(descriptor) : "Nothing was sent."}`;
  return new DataWorksError({ ...progress, kind, operation, message, ambiguous, secrets, cause });
}

/** Something on this machine failed while the request was made, such as its cryptography. */
function toRequestError(cause: unknown, { descriptor, secrets }: Target): DataWorksError {
  const operation = descriptor.action;
  const message = (quote: (text: string) => string) =>
    `${operation} was not sent. The request could not be made: ${quote(describeThrown(cause))}.`;
  return new DataWorksError({ kind: "config", operation, message, secrets, cause });
}

function toSizeError(
  cause: AnswerTooLargeError,
  { descriptor, endpoint, secrets }: Target,
  progress: Progress,
): DataWorksError {
  const operation = descriptor.action;
  const message = `${operation}: ${endpoint.name} sent something that is not an answer of DataWorks. ${cause.message} ${adviseAfter(descriptor)}`;
  const ambiguous = mayHaveChanged(descriptor, true);
  return new DataWorksError({ ...progress, kind: "protocol", operation, message, ambiguous, secrets, cause });
}

function toLostError(
  cause: unknown,
  { descriptor, endpoint, secrets }: Target,
  progress: Progress,
): DataWorksError {
  const operation = descriptor.action;
  const message = (quote: (text: string) => string) =>
    `${operation} lost ${endpoint.name} (${quote(describeThrown(cause))}). ${adviseAfter(descriptor)}`;
  const ambiguous = mayHaveChanged(descriptor, true);
  return new DataWorksError({ ...progress, kind: "network", operation, message, ambiguous, secrets, cause });
}

function toUnreachedError(cause: unknown, target: Target, reason: UnsentReason): DataWorksError {
  const { descriptor, endpoint, secrets } = target;
  const operation = descriptor.action;
  const message = (quote: (text: string) => string) =>
    `${operation} could not reach ${endpoint.name} (${quote(describeThrown(cause))}). Nothing was carried out. ${adviseUnreached(reason, endpoint.name, quote(listMessages(cause)))}`;
  return new DataWorksError({ kind: "network", operation, message, phase: reason.phase, secrets, cause });
}

function adviseUnreached({ phase, isPlainHttp }: UnsentReason, endpoint: string, messages: string): string {
  if (isPlainHttp && endpoint.startsWith("https:"))
    return `That server speaks plain HTTP: ${endpoint.replace("https:", "http:")}.`;
  if (phase === "tunnel")
    return `The proxy refused the tunnel (${messages}): check its address, user and password.`;
  return "Check regionId or endpoint, and the network.";
}

function listMessages(cause: unknown): string {
  return findInnermostErrors(cause)
    .map(({ message }) => message)
    .join(", ");
}
