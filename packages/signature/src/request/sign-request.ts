import { signAcs3 } from "../acs3/sign-acs3.ts";
import { hashedRequestPayload } from "../hashed-request-payload.ts";
import type { NameValue } from "../name-value.ts";
import { RPC_SIGNATURE_METHOD, RPC_SIGNATURE_VERSION } from "../rpc/rpc-string-to-sign.ts";
import { signRpc } from "../rpc/sign-rpc.ts";
import type { CallToSign } from "./call-to-sign.ts";
import { mediaTypes, placed, type SignedRequest, urlWith } from "./signed-request.ts";

/**
 * Makes a signed request out of a call, by the algorithm that the call names.
 *
 * Source: the vendor's V3 request structure, and its RPC mechanism.
 *
 * @throws URIError for text with half a surrogate pair, which has no UTF-8
 */
export function signRequest(call: CallToSign): Promise<SignedRequest> {
  return call.algorithm === "HMAC-SHA1" ? signByRpc(call) : signByAcs3(call);
}

/** Action, Version and all that proves the caller stand in headers. */
async function signByAcs3(call: CallToSign): Promise<SignedRequest> {
  const { method = "POST", parameters, accessKeyId, accessKeySecret } = call;
  const { query, body } = placed(parameters, call);
  const { host, pathname } = new URL(call.url);
  const payload = await hashedRequestPayload(body ?? "");
  const headers = {
    ...mediaTypes(call, body),
    "x-acs-action": call.action,
    "x-acs-version": call.version,
    "x-acs-date": call.timestamp,
    "x-acs-signature-nonce": call.nonce,
    "x-acs-content-sha256": payload,
    ...(call.securityToken !== undefined && { "x-acs-security-token": call.securityToken }),
  };
  const steps = await signAcs3({
    ...{ method, path: pathname, query, accessKeyId, accessKeySecret, hashedRequestPayload: payload },
    headers: [["host", host], ...Object.entries(headers)],
  });
  const { authorization } = steps;
  return {
    method,
    url: urlWith(query, call),
    headers: { ...headers, authorization },
    body,
    parameters,
    steps,
  };
}

/** Action, Version and all that proves the caller stand among the parameters. */
async function signByRpc(call: CallToSign): Promise<SignedRequest> {
  const { method = "POST", accessKeySecret } = call;
  const unsigned = [...commonParameters(call), ...call.parameters];
  const steps = await signRpc({ method, parameters: unsigned, accessKeySecret });
  const parameters: NameValue[] = [...unsigned, ["Signature", steps.signature]];
  const { query, body } = placed(parameters, call);
  return { method, url: urlWith(query, call), headers: mediaTypes(call, body), body, parameters, steps };
}

function commonParameters(call: CallToSign): NameValue[] {
  return [
    ["Action", call.action],
    ["Version", call.version],
    ["Format", call.format ?? "JSON"],
    ["AccessKeyId", call.accessKeyId],
    ["Timestamp", call.timestamp],
    ["SignatureMethod", RPC_SIGNATURE_METHOD],
    ["SignatureVersion", RPC_SIGNATURE_VERSION],
    ["SignatureNonce", call.nonce],
    ...(call.securityToken === undefined ? [] : [["SecurityToken", call.securityToken] as const]),
  ];
}
