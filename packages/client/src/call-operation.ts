import { type FetchRequest, type OperationDescriptor, secretsIn } from "@dataworks-kit/api";
import { type FetchResult, readAnswer } from "./answer/read-answer.ts";
import { type CallContext, monotonicMs } from "./call-context.ts";
import { type CallOptions, settleCall } from "./call-options.ts";
import type { Settings } from "./client-options.ts";
import { DataWorksError } from "./dataworks-error.ts";
import { errorOf } from "./error-of.ts";
import { requireInput } from "./input/require-input.ts";
import { placeOf } from "./retry/outcome.ts";
import { createRetryState, type RetryState, withRetry } from "./retry/with-retry.ts";
import type { Memory } from "./transport/memory.ts";
import { withAttemptLimit } from "./transport/with-attempt-limit.ts";
import { withSignature } from "./transport/with-signature.ts";

/** An operation that can be called: what the generator knows of it, and how its answer is told from others. */
export interface Operation<Input extends object, Output> {
  readonly descriptor: OperationDescriptor;
  readonly send: (
    options: { readonly baseUrl: string; readonly fetch: FetchRequest },
    input: Input,
    callOptions: { readonly signal?: AbortSignal },
  ) => Promise<FetchResult<Output>>;
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
export async function callOperation<Input extends object, Output>(
  operation: Operation<Input, Output>,
  caller: Caller,
  input: Input,
  options: CallOptions = {},
): Promise<Output | Exists> {
  const state = createRetryState();
  const { context, complete } = await prepare(operation, caller, input, { options, state });
  const sent: { response?: Response } = {};
  try {
    options.signal?.throwIfAborted();
    const result = await send(operation, complete, { context, state, sent, signal: options.signal });
    return readAnswer(result, operation.isOutput, { ...placeOf(context), wasAmbiguous: state.wasAmbiguous });
  } catch (thrown) {
    // What fails while an attempt is on its way is an error of ours already.
    const how = { signal: options.signal, wasSent: false, wasAmbiguous: state.wasAmbiguous };
    return concludeFailure(errorOf(thrown, { ...placeOf(context), ...sent, ...how }), context, state);
  }
}

interface Sending {
  readonly context: CallContext;
  readonly state: RetryState;
  /** Keeps the last answer for those who tell what was wrong with it. */
  readonly sent: { response?: Response };
  readonly signal: AbortSignal | undefined;
}

function send<Input extends object, Output>(
  operation: Operation<Input, Output>,
  input: Input,
  { context, state, sent, signal }: Sending,
): Promise<FetchResult<Output>> {
  const transport = transportOf(context, state);
  const fetch: FetchRequest = async (request) => {
    sent.response = await transport(request);
    return sent.response;
  };
  return operation.send({ baseUrl: context.settings.endpoint, fetch }, input, signal ? { signal } : {});
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

/** A call that is checked, with all that its attempts share. */
export async function prepare<Input extends object>(
  { descriptor }: { readonly descriptor: OperationDescriptor },
  { settings, memory }: Caller,
  input: Input,
  { options, state }: { readonly options: CallOptions; readonly state: RetryState },
): Promise<{ readonly context: CallContext; readonly complete: Input }> {
  const complete = settings.regionId === undefined ? input : { RegionId: settings.regionId, ...input };
  await requireInput(complete, descriptor, settings.inputSchema);
  const { retry, timeoutMs, totalTimeoutMs, retryAmbiguous } = settleCall(options, settings);
  const context: CallContext = {
    ...{ descriptor, settings, memory, retry, timeoutMs },
    secrets: new Set(secretsIn(descriptor, complete)),
    deadlineMs: monotonicMs() + totalTimeoutMs,
    mayRepeat: retryAmbiguous || descriptor.idempotent,
    attempt: () => state.attempt,
  };
  return { context, complete };
}

/** The layers, each a `fetch` made of a `fetch`: retrying outside, then the limit of each attempt, signing inside. */
export function transportOf(context: CallContext, state: RetryState): FetchRequest {
  const { settings, timeoutMs, deadlineMs } = context;
  const signed = withSignature(settings.fetch, context);
  const limited = withAttemptLimit(signed, () => Math.min(timeoutMs, deadlineMs - monotonicMs()));
  return withRetry(limited, context, state);
}
