import { formatTimestamp } from "@dataworks-kit/signature";
import { type ParametersIn, type SignedRequest, signRequest } from "@dataworks-kit/signature/request";
import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { Call } from "../call/call.ts";
import { readAnswerText } from "./read-answer-text.ts";
import { redactRequest } from "./redact-request.ts";

/** A whole answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Browsers show a redirect that is not followed as status 0. */
const OPAQUE_REDIRECT = 302;

/**
 * Signs a call, with a fresh time and nonce, sends it by the client's `fetch`, and reads the whole answer.
 *
 * @param onHandedOn is called when the request is handed to `fetch`: from then on it may arrive
 */
export async function sendSigned(call: Call, signal: AbortSignal, onHandedOn: () => void): Promise<Answer> {
  const signed = await signCall(call, signal);
  notifyRequest(signed, call);
  // The credentials may have come after the caller stopped waiting.
  signal.throwIfAborted();
  const response = await fetchSigned(signed, call, signal, onHandedOn);
  const text = await readAnswerText(response, signal);
  return { status: response.status || OPAQUE_REDIRECT, headers: response.headers, text };
}

/** Signs a call with the current credentials, a fresh nonce, and the time of the server's clock. */
export async function signCall(call: Call, signal: AbortSignal): Promise<SignedRequest> {
  const { core, target, outgoing, state } = call;
  const { settings } = core;
  const credentials = await settings.keys.current(signal);
  const { accessKeySecret, securityToken = "" } = credentials;
  target.secrets.add(accessKeySecret).add(securityToken);
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
  const { algorithm, secrets, hooks } = core.settings;
  const { descriptor } = target;
  hooks.request(() => ({
    ...redactRequest(signed, { algorithm, descriptor, secrets }),
    attempt: state.attempt,
  }));
}

/** Of a request that is already made, the global `fetch` makes a second one, with a body piped through a stream. */
function fetchSigned(
  signed: SignedRequest,
  { core }: Call,
  signal: AbortSignal,
  onHandedOn: () => void,
): Promise<Response> {
  const { fetch } = core.settings;
  const request = fetch && toRequest(signed, signal);
  onHandedOn();
  return request ? fetch(request) : globalThis.fetch(signed.url, toRequestInit(signed, signal));
}

/** A signed call as a request that can be sent. */
export function toRequest(signed: SignedRequest, signal?: AbortSignal): Request {
  return new Request(signed.url, toRequestInit(signed, signal));
}

function toRequestInit({ method, headers, body }: SignedRequest, signal?: AbortSignal): RequestInit {
  return {
    method,
    headers,
    // A redirect would carry passwords to a server that the caller did not name.
    redirect: "manual",
    ...(signal && { signal }),
    ...(body && { body }),
  };
}
