import type { CallContext } from "../call-context.ts";
import { readAnswerText } from "./read-answer-text.ts";
import { redactedRequest } from "./redacted-request.ts";
import type { OutgoingCall, Send } from "./send.ts";
import { signWithAcs3 } from "./sign-with-acs3.ts";
import { signWithRpc } from "./sign-with-rpc.ts";
import type { SignedCall } from "./signing.ts";

/** What browsers show of a redirect that is not followed is status 0. */
const OPAQUE_REDIRECT = 302;

/** Signs a call, anew each time, and sends it by the client's `fetch`. */
export function withSignature(context: CallContext): Send {
  return async (call, signal) => {
    const signed = await signCall(call, context, signal);
    tell(signed, context);
    const response = await fetchSigned(signed, context, signal);
    const { headers } = response;
    return { status: response.status || OPAQUE_REDIRECT, headers, text: await readAnswerText(response) };
  };
}

/** Signs a call with the current credentials, a fresh nonce, and the time as the server's clock has it. */
export async function signCall(
  call: OutgoingCall,
  context: CallContext,
  signal: AbortSignal,
): Promise<SignedCall> {
  const { settings, memory, secrets } = context;
  const credentials = await settings.credentials(signal);
  const { accessKeySecret, securityToken = "" } = credentials;
  secrets.add(accessKeySecret).add(securityToken);
  const sign = settings.algorithm === "HMAC-SHA1" ? signWithRpc : signWithAcs3;
  return sign(call, {
    ...{ credentials, endpoint: settings.endpoint, parametersIn: memory.parametersIn },
    now: settings.clock() + memory.clockOffsetMs,
    nonce: settings.nonce(),
  });
}

/** Of a request that is already made, the global `fetch` makes a second one, with a body piped through a stream. */
function fetchSigned(signed: SignedCall, { settings }: CallContext, signal: AbortSignal): Promise<Response> {
  const { fetch } = settings;
  return fetch ? fetch(toRequest(signed, signal)) : globalThis.fetch(signed.url, toInit(signed, signal));
}

/** A signed call as a request that can be sent. */
export function toRequest(signed: SignedCall, signal?: AbortSignal): Request {
  return new Request(signed.url, toInit(signed, signal));
}

function toInit({ headers, body }: SignedCall, signal?: AbortSignal): RequestInit {
  return {
    method: "POST",
    headers,
    // A redirect would carry passwords to where nobody sent them.
    redirect: "manual",
    ...(signal && { signal }),
    ...(body && { body }),
  };
}

function tell(signed: SignedCall, { settings, descriptor, attempt }: CallContext): void {
  settings.hooks.request(() => ({
    ...redactedRequest(signed, settings.algorithm, descriptor),
    attempt: attempt(),
  }));
}
