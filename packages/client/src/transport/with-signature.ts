import type { FetchRequest, NameValue, OperationDescriptor } from "@dataworks-kit/api";
import type { Settings } from "../client-options.ts";
import { redactedRequest } from "./redacted-request.ts";
import { signWithAcs3 } from "./sign-with-acs3.ts";
import { signWithRpc } from "./sign-with-rpc.ts";
import type { SignedCall, UnsignedCall } from "./signing.ts";

/** A `fetch` that signs what openapi-fetch put into the URL, anew for each request, and sends it where it is to travel. */
export function withSignature(
  send: FetchRequest,
  settings: Settings,
  descriptor: OperationDescriptor,
): FetchRequest {
  const sign = settings.algorithm === "HMAC-SHA1" ? signWithRpc : signWithAcs3;
  return async (request) => {
    const call = unsignedCallOf(request);
    const signed = await sign(call, { ...settings, now: settings.clock(), nonce: settings.nonce() });
    tell(settings, signed, descriptor);
    return send(toRequest(signed, request.signal));
  };
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

function toRequest({ url, headers, body }: SignedCall, signal: AbortSignal): Request {
  // A redirect would carry passwords to where nobody sent them.
  return new Request(url, { method: "POST", headers, signal, redirect: "manual", ...(body && { body }) });
}

function tell({ onRequest, algorithm }: Settings, signed: SignedCall, descriptor: OperationDescriptor): void {
  if (!onRequest) return;
  try {
    onRequest(redactedRequest(signed, algorithm, descriptor));
  } catch {
    // Whoever looks on must not change what happens.
  }
}
