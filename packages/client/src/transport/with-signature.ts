import { formatTimestamp } from "@dataworks-kit/signature";
import { type SignedRequest, signRequest } from "@dataworks-kit/signature/request";
import type { CallContext } from "../call-context.ts";
import { placeOf } from "./place-of.ts";
import { readAnswerText } from "./read-answer-text.ts";
import { redactedRequest } from "./redacted-request.ts";
import type { OutgoingCall, Send, Sending } from "./send.ts";

/** What browsers show of a redirect that is not followed is status 0. */
const OPAQUE_REDIRECT = 302;

/** Signs a call, afresh each time, and sends it by the client's `fetch`. */
export function withSignature(context: CallContext): Send {
  return async (call, sending) => {
    const signed = await signCall(call, context, sending.signal);
    tell(signed, context);
    // Keys may have come when nobody waited any more.
    sending.signal.throwIfAborted();
    const response = await fetchSigned(signed, context, sending);
    const { headers } = response;
    const text = await readAnswerText(response, sending.signal);
    return { status: response.status || OPAQUE_REDIRECT, headers, text };
  };
}

/** Signs a call with the current credentials, a fresh nonce, and the time as the server's clock has it. */
export async function signCall(
  call: OutgoingCall,
  { descriptor, endpoint, settings, secrets, state }: CallContext,
  signal: AbortSignal,
): Promise<SignedRequest> {
  const credentials = await settings.keys.current(signal);
  const { accessKeySecret, securityToken = "" } = credentials;
  Object.assign(state, { credentials, signedAtMs: settings.clock() });
  secrets.add(accessKeySecret).add(securityToken);
  return signRequest({
    ...{ ...call, ...credentials, algorithm: settings.algorithm, url: endpoint.url },
    parametersIn: placeOf(descriptor, settings.parametersIn),
    timestamp: formatTimestamp(state.signedAtMs + state.clockOffsetMs),
    nonce: settings.nonce(),
  });
}

/** Of a request that is already made, the global `fetch` makes a second one, with a body piped through a stream. */
function fetchSigned(
  signed: SignedRequest,
  { settings }: CallContext,
  { signal, onHandedOn }: Sending,
): Promise<Response> {
  const { fetch } = settings;
  const request = fetch && toRequest(signed, signal);
  const init = toInit(signed, signal);
  onHandedOn();
  return request ? fetch(request) : globalThis.fetch(signed.url, init);
}

/** A signed call as a request that can be sent. */
export function toRequest(signed: SignedRequest, signal?: AbortSignal): Request {
  return new Request(signed.url, toInit(signed, signal));
}

function toInit({ method, headers, body }: SignedRequest, signal?: AbortSignal): RequestInit {
  return {
    method,
    headers,
    // A redirect would carry passwords to where nobody sent them.
    redirect: "manual",
    ...(signal && { signal }),
    ...(body && { body }),
  };
}

function tell(signed: SignedRequest, { settings, descriptor, state }: CallContext): void {
  settings.hooks.request(() => ({
    ...redactedRequest(signed, { ...settings, descriptor }),
    attempt: state.attempt,
  }));
}
