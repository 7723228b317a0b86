import { formatTimestamp } from "@dataworks-kit/signature";
import { type ParametersIn, type SignedRequest, signRequest } from "@dataworks-kit/signature/request";
import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { Call } from "../call/call.ts";
import type { ProgressKeeper } from "./phase.ts";
import { redactRequest } from "./redact-request.ts";
import type { TransportAnswer } from "./transport.ts";

/**
 * Signs a call, with a fresh time and nonce, sends it by the client's transport, and reads the whole answer.
 *
 * @param progress is told how far the request comes
 */
export async function sendSigned(
  call: Call,
  signal: AbortSignal,
  { enter, handOn }: ProgressKeeper,
): Promise<TransportAnswer> {
  const signed = await signCall(call, signal);
  notifyRequest(signed, call);
  // The credentials may have come after the caller stopped waiting.
  signal.throwIfAborted();
  handOn();
  return call.core.settings.transport(signed, { signal, enter });
}

/** Signs a call with the current credentials, a fresh nonce, and the time of the server's clock. */
export async function signCall(call: Call, signal: AbortSignal): Promise<SignedRequest> {
  const { core, target, outgoing, state } = call;
  const { settings } = core;
  const credentials = await settings.keys.current(signal);
  target.secrets.addKey(credentials);
  state.credentials = credentials;
  state.signedAtMs = settings.clock();
  return signRequest({
    ...outgoing,
    ...credentials,
    algorithm: settings.algorithm,
    url: target.endpoint.url,
    parametersIn: chooseParameterPlace(target.descriptor, settings.parametersIn),
    timestamp: formatTimestamp(state.signedAtMs + state.clockOffsetMs),
    nonce: settings.nonce(),
  });
}

/** Where the parameters of a call travel: as the caller wants it, except for an operation that takes no form. */
export function chooseParameterPlace(
  { methods, parametersIn }: OperationDescriptor,
  wanted: ParametersIn,
): ParametersIn {
  return methods[0] === "GET" || !parametersIn.includes("form") ? "query" : wanted;
}

function notifyRequest(signed: SignedRequest, { core, target, state }: Call): void {
  const { algorithm, hooks } = core.settings;
  const { descriptor, secrets } = target;
  const { attempt } = state;
  hooks.request(() => ({
    ...redactRequest(signed, { algorithm, descriptor, secrets: secrets.listNamed() }),
    attempt,
  }));
}
