import {
  flattenParameters,
  InexactNumberError,
  type NameValue,
  type OperationDescriptor,
} from "@dataworks-kit/wire";
import type { StandardSchema } from "@dataworks-kit/wire/check";
import { DataWorksError } from "../error/dataworks-error.ts";
import { toReadable } from "../error/thrown.ts";
import { toFailure } from "../error/to-failure.ts";
import { requireInput } from "../input/check-input.ts";
import { findSchema, requireFit } from "../input/check-schema.ts";
import { type Input, writeJsonParameters } from "../input/write-json.ts";
import type { FailedAttempt } from "../retry/retry-plan.ts";
import { readMonotonicMs, runWithinLimit } from "../transport/time-limit.ts";
import { attemptCall } from "./attempt-call.ts";
import type { Call, ClientCore, Limits, OutgoingCall, Target } from "./call.ts";
import { type CallOptions, settleCall } from "./call-options.ts";
import { CallSecrets } from "./call-secrets.ts";

/** The outcome of a call that was tried again although it may have been carried out, and then found the name taken. */
export interface Exists {
  /** It is there. Whether this call or another one created it cannot be known. */
  readonly outcome: "exists";
  readonly requestId: string | undefined;
}

/**
 * Carries out one call: checks the input, signs and sends it, tries again what surely did not execute, and reads the answer. It
 * ends in time and with the signal, whatever a provider, a `fetch`, a schema or a body does.
 *
 * @throws DataWorksError, whatever fails
 */
export async function callOperation(
  descriptor: OperationDescriptor,
  core: ClientCore,
  input: object,
  options?: CallOptions,
): Promise<object> {
  const call = await prepareCall(descriptor, core, input, options);
  const result = await attemptCall(call);
  return result.error ? settleFailedCall(result, call) : result.output;
}

/**
 * Checks an input, and makes the call of it.
 *
 * @throws DataWorksError: `config` with what is wrong, `timeout` or `aborted` when the check did not end
 */
export async function prepareCall(
  descriptor: OperationDescriptor,
  core: ClientCore,
  input: object,
  options?: CallOptions,
): Promise<Call> {
  const settled = settleCall(options, core.settings, descriptor);
  const { written, outgoing } = guardInput(descriptor, () => readInput(input, descriptor, core));
  const target = createTarget(descriptor, core, outgoing.parameters);
  const schema = findSchema(written, descriptor, core.settings);
  if (schema) await checkBySchema(written, schema, target, settled.limits);
  return { core, target, outgoing, state: createCallState(core), ...settled };
}

/**
 * Reads something of an input. A member of it may be a getter that throws. What it throws is not repeated: it may hold a secret.
 *
 * @throws DataWorksError of kind `config`
 */
export function guardInput<Result>({ action }: OperationDescriptor, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const thrown = toReadable(cause);
    if (thrown instanceof DataWorksError) throw thrown;
    const reason = thrown instanceof InexactNumberError ? thrown.message : "A member of the input throws.";
    const message = `${reason} Nothing was sent.`;
    throw new DataWorksError({ kind: "config", operation: action, message });
  }
}

interface ReadInput {
  /** As it is sent: what a schema checks. */
  readonly written: object;
  readonly outgoing: OutgoingCall;
}

/** Reads an input once: what is checked is what is sent, whatever the caller does with the object meanwhile. */
function readInput(input: object, descriptor: OperationDescriptor, core: ClientCore): ReadInput {
  const complete = completeInput(input, descriptor, core);
  const written = writeJsonParameters(complete, descriptor);
  requireInput({ complete, written }, descriptor, core.settings);
  const { action, version, methods } = descriptor;
  const parameters = flattenParameters(descriptor, written);
  return { written, outgoing: { action, version, method: methods[0] ?? "POST", parameters } };
}

/** A copy, to which the client's region is added where it is a parameter of the operation. */
function completeInput(input: object, { parameters }: OperationDescriptor, { settings }: ClientCore): Input {
  const { regionId } = settings;
  const isWanted = regionId !== undefined && parameters.some(({ name }) => name === "RegionId");
  return isWanted ? { RegionId: regionId, ...input } : { ...input };
}

/** What is called, with these parameters. */
export function createTarget(
  descriptor: OperationDescriptor,
  { settings }: ClientCore,
  parameters: readonly NameValue[],
): Target {
  const endpoint = settings.resolveEndpoint(descriptor);
  const secrets = new CallSecrets({ descriptor, parameters, named: settings.secrets });
  return { descriptor, endpoint, secrets };
}

/** A schema may take time. */
async function checkBySchema(
  input: object,
  schema: StandardSchema<unknown>,
  target: Target,
  { signal, deadlineMs }: Limits,
): Promise<void> {
  try {
    const limitMs = deadlineMs - readMonotonicMs();
    await runWithinLimit(limitMs, signal, () => requireFit(input, target, schema));
  } catch (thrown) {
    throw toFailure(thrown, target, { signal }).error;
  }
}

/** The state before the first attempt. */
export function createCallState({ memory }: ClientCore): Call["state"] {
  return {
    attempt: 0,
    wasAmbiguous: false,
    clockOffsetMs: memory.clockOffsetMs,
    isClockCorrected: false,
    isKeyRenewed: false,
    credentials: undefined,
    signedAtMs: 0,
  };
}

/** After an attempt that may have been carried out, the server's last answer does not say what the first attempt did. */
function settleFailedCall(
  { error, meaning }: FailedAttempt,
  { mayRepeat, state: { wasAmbiguous } }: Call,
): Exists {
  if (!wasAmbiguous) throw error;
  if (mayRepeat && meaning === "already-exists") return { outcome: "exists", requestId: error.requestId };
  if (error.ambiguous) throw error;
  const { message, cause } = error;
  const open = `${message} An earlier attempt may have been carried out: look before calling again.`;
  throw new DataWorksError({ ...error, message: open, cause, ambiguous: true });
}
