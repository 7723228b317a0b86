import {
  encodeParameters,
  formatTimestamp,
  RPC_SIGNATURE_METHOD,
  RPC_SIGNATURE_VERSION,
  signRpc,
} from "@dataworks-kit/signature";
import type { NameValue } from "@dataworks-kit/wire";
import type { OutgoingCall } from "./send.ts";
import { FORM, type SignedCall, type Signing } from "./signing.ts";

/** Signs with HMAC-SHA1: Action, Version and all that proves the caller stand among the parameters. */
export async function signWithRpc(call: OutgoingCall, signing: Signing): Promise<SignedCall> {
  const unsigned = [...commonParameters(call, signing), ...call.parameters];
  const { accessKeySecret } = signing.credentials;
  const { signature, stringToSign } = await signRpc({
    method: "POST",
    parameters: unsigned,
    accessKeySecret,
  });
  const parameters: NameValue[] = [...unsigned, ["Signature", signature]];
  const encoded = encodeParameters(parameters);
  const isInBody = signing.parametersIn === "body";
  return {
    url: isInBody ? signing.url : `${signing.url}?${encoded}`,
    headers: { accept: "application/json", ...(isInBody && { "content-type": FORM }) },
    body: isInBody ? encoded : undefined,
    ...{ parameters, stringToSign },
  };
}

function commonParameters({ action, version }: OutgoingCall, signing: Signing): NameValue[] {
  const { accessKeyId, securityToken } = signing.credentials;
  return [
    ["Action", action],
    ["Version", version],
    ["Format", "JSON"],
    ["AccessKeyId", accessKeyId],
    ["Timestamp", formatTimestamp(signing.now)],
    ["SignatureMethod", RPC_SIGNATURE_METHOD],
    ["SignatureVersion", RPC_SIGNATURE_VERSION],
    ["SignatureNonce", signing.nonce],
    ...(securityToken === undefined ? [] : [["SecurityToken", securityToken] as const]),
  ];
}
