import type { FetchRequest, NameValue } from "@dataworks-kit/api";
import type { CallContext } from "../call-context.ts";
import { redactedRequest } from "./redacted-request.ts";
import { signWithAcs3 } from "./sign-with-acs3.ts";
import { signWithRpc } from "./sign-with-rpc.ts";
import type { SignedCall, UnsignedCall } from "./signing.ts";

/** A `fetch` that signs what openapi-fetch put into the URL, anew for each request, and sends it where it is to travel. */
export function withSignature(send: FetchRequest, context: CallContext): FetchRequest {
  return async (request) => {
    const signed = await signCall(request, context);
    tell(signed, context);
    return send(toRequest(signed, request.signal));
  };
}

/** Signs a call with the current credentials, a fresh nonce, and the time as the server's clock has it. */
export async function signCall(request: Request, context: CallContext): Promise<SignedCall> {
  const { settings, memory, secrets } = context;
  const credentials = await settings.credentials(request.signal);
  const { accessKeySecret, securityToken = "" } = credentials;
  secrets.add(accessKeySecret).add(securityToken);
  const signing = {
    credentials,
    parametersIn: memory.parametersIn,
    now: settings.clock() + memory.clockOffsetMs,
    nonce: settings.nonce(),
  };
  const sign = settings.algorithm === "HMAC-SHA1" ? signWithRpc : signWithAcs3;
  return sign(unsignedCallOf(request), signing);
}

/** A signed call as a request that can be sent. */
export function toRequest({ url, headers, body }: SignedCall, signal: AbortSignal): Request {
  // A redirect would carry passwords to where nobody sent them.
  return new Request(url, { method: "POST", headers, signal, redirect: "manual", ...(body && { body }) });
}

function unsignedCallOf({ url }: Request): UnsignedCall {
  const endpoint = new URL(url);
  const parameters: NameValue[] = [...endpoint.searchParams];
  const textOf = (name: string) => parameters.find(([key]) => key === name)?.[1] ?? "";
  return {
    endpoint,
    action: textOf("Action"),
    version: textOf("Version"),
    parameters: parameters.filter(([name]) => name !== "Action" && name !== "Version"),
  };
}

function tell(signed: SignedCall, { settings, descriptor, attempt }: CallContext): void {
  settings.hooks.request(() => ({
    ...redactedRequest(signed, settings.algorithm, descriptor),
    attempt: attempt(),
  }));
}
