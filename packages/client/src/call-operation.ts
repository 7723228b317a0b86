import { collectSecrets, flattenParameters, type OperationDescriptor } from "@dataworks-kit/wire";
import { type CallContext, describeCall, monotonicMs } from "./call-context.ts";
import { type CallOptions, settleCall } from "./call-options.ts";
import type { Caller } from "./caller.ts";
import type { Settings } from "./client-options.ts";
import { DataWorksError } from "./dataworks-error.ts";
import { toFailure } from "./failure/to-failure.ts";
import { requireInput } from "./input/require-input.ts";
import { attemptCall } from "./retry/attempt-call.ts";
import { createCallState } from "./retry/call-state.ts";
import type { FailedOutcome } from "./retry/outcome.ts";
import type { OutgoingCall, Send } from "./transport/send.ts";
import { withSignature } from "./transport/with-signature.ts";
import { withinLimit } from "./transport/within-limit.ts";

/** The outcome of a call that was tried again although it may have been carried out, and was then found to be there. */
export interface Exists {
  /** It is there; who created it, this call or another, cannot be told. */
  readonly outcome: "exists";
  readonly requestId: string | undefined;
}

/**
 * Carries out one call: checks the input, signs and sends, tries again what surely did not execute, reads the answer. It ends
 * in time and with the signal, whatever a provider, a `fetch`, a schema or a body does.
 *
 * @throws DataWorksError, whatever fails
 */
export async function callOperation(
  descriptor: OperationDescriptor,
  caller: Caller,
  input: object,
  options: CallOptions = {},
): Promise<object> {
  const complete = withRegion(input, descriptor, caller.settings);
  const context = createContext(descriptor, caller, { input: complete, options });
  await checkInput(complete, context);
  const outcome = await attemptCall(sendOf(context), toOutgoingCall(complete, context), context);
  return outcome.error ? concludeFailure(outcome, context) : outcome.output;
}

/** The input as it is sent: the client's region goes with it, where it is a parameter of the operation. */
export function withRegion(input: object, descriptor: OperationDescriptor, { regionId }: Settings): object {
  const isWanted = regionId !== undefined && descriptor.parameters.some(({ name }) => name === "RegionId");
  return isWanted ? reading(descriptor, () => ({ RegionId: regionId, ...input })) : input;
}

/** @throws DataWorksError (`config`) when a member of the input throws. That is not repeated: it may hold a secret. */
function reading<Value>({ action }: OperationDescriptor, read: () => Value): Value {
  try {
    return read();
  } catch {
    const message = "A member of the input throws. Nothing was sent.";
    throw new DataWorksError({ kind: "config", operation: action, message });
  }
}

/** What all attempts of a call share, from now on. */
export function createContext(
  descriptor: OperationDescriptor,
  { settings, memory }: Caller,
  { input, options }: { readonly input: object; readonly options: CallOptions },
): CallContext {
  const { retry, timeoutMs, totalTimeoutMs, retryAmbiguous } = settleCall(options, settings);
  return {
    ...{ descriptor, settings, memory, retry, timeoutMs },
    endpoint: settings.endpointOf(descriptor),
    signal: options.signal ?? new AbortController().signal,
    secrets: new Set([...settings.secrets, ...reading(descriptor, () => collectSecrets(descriptor, input))]),
    deadlineMs: monotonicMs() + totalTimeoutMs,
    mayRepeat: retryAmbiguous || descriptor.idempotent || descriptor.effect === "read",
    state: createCallState(memory.clockOffsetMs),
  };
}

/** @throws DataWorksError: `config` with what is wrong, or what ended the check */
export async function checkInput(input: object, context: CallContext): Promise<void> {
  const { descriptor, settings, signal, deadlineMs } = context;
  try {
    await withinLimit(deadlineMs - monotonicMs(), signal, () => requireInput(input, descriptor, settings));
  } catch (thrown) {
    throw toFailure(thrown, { ...describeCall(context), signal, wasSent: false }).error;
  }
}

/** The call as the gateway is to read it. */
export function toOutgoingCall(input: object, { descriptor }: CallContext): OutgoingCall {
  const { action, version, methods } = descriptor;
  return { action, version, method: methods[0] ?? "POST", parameters: flattenParameters(descriptor, input) };
}

/** How an attempt is sent: signed, and with a limit of time around it. */
export function sendOf(context: CallContext): Send {
  const { timeoutMs, deadlineMs } = context;
  const send = withSignature(context);
  return (call, { signal, onHandedOn }) =>
    withinLimit(Math.min(timeoutMs, deadlineMs - monotonicMs()), signal, (limited) =>
      send(call, { signal: limited, onHandedOn }),
    );
}

/** After an attempt that may have been carried out, the last word of the server leaves open what the first one did. */
function concludeFailure(
  { error, meaning }: FailedOutcome,
  { mayRepeat, state: { wasAmbiguous } }: CallContext,
): Exists {
  if (!wasAmbiguous) throw error;
  if (mayRepeat && meaning === "already-exists") return { outcome: "exists", requestId: error.requestId };
  if (error.ambiguous) throw error;
  const { message, cause } = error;
  const open = `${message} An earlier attempt may have been carried out: look before calling again.`;
  throw new DataWorksError({ ...error, message: open, cause, ambiguous: true });
}
