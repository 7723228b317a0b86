import { type Authorization, type NameValue, verifyAcs3, verifyRpc } from "@dataworks-kit/signature";
import type { IncomingCall } from "../incoming-call.ts";
import type { Refusal } from "../refusal.ts";

/**
 * The signature, recomputed from what arrived. The refusal repeats the string to sign as the cloud does; it can hold
 * the caller's Content, so it belongs in the answer alone.
 */
export async function checkSignature(call: IncomingCall): Promise<Refusal | undefined> {
  const accessKeySecret = call.identity?.accessKey.accessKeySecret;
  if (accessKeySecret === undefined) return call.refuse("InvalidAccessKeyId.NotFound");
  if (call.credentials.scheme === "RPC") return checkRpc(call, accessKeySecret);
  const { authorization } = call.credentials;
  return authorization
    ? checkAcs3(call, authorization, accessKeySecret)
    : call.refuse("IncompleteSignature", "none.");
}

async function checkRpc(
  { call, refuse }: IncomingCall,
  accessKeySecret: string,
): Promise<Refusal | undefined> {
  const { method, parameters } = call;
  const { valid, stringToSign } = await verifyRpc({ method, parameters, accessKeySecret });
  if (valid) return undefined;
  // An official client for Java sends each parameter in the query and in the form, and signs it once.
  const unique = withoutRepeats(parameters);
  if (unique.length < parameters.length) {
    const again = await verifyRpc({ method, parameters: unique, accessKeySecret });
    if (again.valid) return undefined;
  }
  return refuse("SignatureDoesNotMatch", stringToSign);
}

function withoutRepeats(parameters: readonly NameValue[]): NameValue[] {
  const seen = new Set<string>();
  return parameters.filter(([name, value]) => {
    const pair = JSON.stringify([name, value]);
    return !seen.has(pair) && seen.add(pair);
  });
}

async function checkAcs3(
  { call, request, refuse }: IncomingCall,
  authorization: Authorization,
  accessKeySecret: string,
): Promise<Refusal | undefined> {
  const { method, path, rawQuery } = call;
  const { header, body } = request;
  const { valid, payloadMatches, stringToSign, canonicalRequest } = await verifyAcs3({
    method,
    path,
    rawQuery,
    headers: header,
    body,
    accessKeySecret,
    authorization,
  });
  return valid && payloadMatches
    ? undefined
    : refuse("SignatureDoesNotMatch", stringToSign, canonicalRequest);
}
