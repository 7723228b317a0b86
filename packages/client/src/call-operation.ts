import { flattenParameters, type OperationDescriptor, secretsIn } from "@dataworks-kit/api/call";
import { type CallContext, monotonicMs } from "./call-context.ts";
import { type CallOptions, settleCall } from "./call-options.ts";
import type { Settings } from "./client-options.ts";
import { DataWorksError } from "./dataworks-error.ts";
import { requireInput } from "./input/require-input.ts";
import { attemptCall, createRetryState, type RetryState } from "./retry/attempt-call.ts";
import type { Memory } from "./transport/memory.ts";
import type { OutgoingCall, Send } from "./transport/send.ts";
import { withAttemptLimit } from "./transport/with-attempt-limit.ts";
import { withSignature } from "./transport/with-signature.ts";

/** An operation that can be called: what the generator knows of it, and how its answer is told from others. */
export interface Operation {
  readonly descriptor: OperationDescriptor;
  /** Whether a body is an answer of this operation. */
  readonly isOutput: (body: object) => boolean;
}

/** A client's part in its calls. */
export interface Caller {
  readonly settings: Settings;
  readonly memory: Memory;
}

/** The outcome of a call that was tried again although it may have been carried out, and was then found to be there. */
export interface Exists {
  /** It is there; who created it, this call or another, cannot be told. */
  readonly outcome: "exists";
  readonly requestId: string | undefined;
}

/**
 * Carries out one call: checks the input, signs and sends, tries again what surely did not execute, reads the answer.
 *
 * @throws DataWorksError, whatever fails
 */
export async function callOperation(
  operation: Operation,
  caller: Caller,
  input: object,
  options: CallOptions = {},
): Promise<object> {
  const state = createRetryState();
  const { context, call } = await prepare(operation, caller, input, { options, state });
  const outcome = await attemptCall(sendOf(context), call, context, state);
  return outcome.error ? concludeFailure(outcome.error, context, state) : outcome.output;
}

/** A call that is checked and ready to be sent, with all that its attempts share. */
export async function prepare(
  { descriptor, isOutput }: Operation,
  { settings, memory }: Caller,
  input: object,
  { options, state }: { readonly options: CallOptions; readonly state: RetryState },
): Promise<{ readonly context: CallContext; readonly call: OutgoingCall }> {
  const complete = settings.regionId === undefined ? input : { RegionId: settings.regionId, ...input };
  await requireInput(complete, descriptor, settings.inputSchema);
  const { retry, timeoutMs, totalTimeoutMs, retryAmbiguous } = settleCall(options, settings);
  const context: CallContext = {
    ...{ descriptor, isOutput, settings, memory, retry, timeoutMs },
    signal: options.signal ?? new AbortController().signal,
    secrets: new Set(secretsIn(descriptor, complete)),
    deadlineMs: monotonicMs() + totalTimeoutMs,
    mayRepeat: retryAmbiguous || descriptor.idempotent,
    attempt: () => state.attempt,
  };
  const { action, version } = descriptor;
  return { context, call: { action, version, parameters: flattenParameters(descriptor, complete) } };
}

/** How an attempt is sent: signed, and with a limit of time around it. */
export function sendOf(context: CallContext): Send {
  const { timeoutMs, deadlineMs } = context;
  const signed = withSignature(context);
  return withAttemptLimit(signed, () => Math.min(timeoutMs, deadlineMs - monotonicMs()));
}

/** After an attempt that may have been carried out, the last word of the server leaves open what the first one did. */
function concludeFailure(
  error: DataWorksError,
  { mayRepeat }: CallContext,
  { wasAmbiguous }: RetryState,
): Exists {
  if (!wasAmbiguous) throw error;
  if (mayRepeat && error.code === "ConnectionAlreadyExist")
    return { outcome: "exists", requestId: error.requestId };
  if (error.ambiguous) throw error;
  const { message, cause } = error;
  throw new DataWorksError({ ...error, message, cause, ambiguous: true });
}
