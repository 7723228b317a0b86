import { encodeParameters, formatTimestamp, hashedRequestPayload, signAcs3 } from "@dataworks-kit/signature";
import type { OutgoingCall } from "./send.ts";
import { FORM, type SignedCall, type Signing } from "./signing.ts";

/** Signs with ACS3-HMAC-SHA256: Action, Version and all that proves the caller stand in headers. */
export async function signWithAcs3(call: OutgoingCall, signing: Signing): Promise<SignedCall> {
  const { parameters } = call;
  const { host, pathname } = new URL(signing.url);
  const encoded = encodeParameters(parameters);
  const isInBody = signing.parametersIn === "body";
  const body = isInBody ? encoded : "";
  const headers = acs3Headers(call, signing, await hashedRequestPayload(body));
  const { authorization, canonicalRequest, stringToSign } = await signAcs3({
    method: "POST",
    path: pathname,
    query: isInBody ? [] : parameters,
    headers: [["host", host], ...Object.entries(headers)],
    body,
    ...signing.credentials,
  });
  return {
    url: isInBody ? signing.url : `${signing.url}?${encoded}`,
    headers: { ...headers, authorization },
    body: isInBody ? body : undefined,
    ...{ parameters, canonicalRequest, stringToSign },
  };
}

function acs3Headers(call: OutgoingCall, signing: Signing, payloadHash: string): Record<string, string> {
  const { securityToken } = signing.credentials;
  return {
    accept: "application/json",
    ...(signing.parametersIn === "body" && { "content-type": FORM }),
    "x-acs-action": call.action,
    "x-acs-version": call.version,
    "x-acs-date": formatTimestamp(signing.now),
    "x-acs-signature-nonce": signing.nonce,
    "x-acs-content-sha256": payloadHash,
    ...(securityToken !== undefined && { "x-acs-security-token": securityToken }),
  };
}
