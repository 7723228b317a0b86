import { hmacSha256Hex } from "#crypto";
import { acs3StringToSign } from "./acs3-string-to-sign.ts";
import { type Acs3Call, type CanonicalRequest, canonicalRequest } from "./canonical-request.ts";

/** The steps of the ACS3 signature and their results. */
export interface Acs3Steps extends CanonicalRequest {
  /** SHA-256 of the body in lower-case hex. */
  readonly hashedRequestPayload: string;
  /** Its second line is HashedCanonicalRequest. */
  readonly stringToSign: string;
  /** Lower-case hex. */
  readonly signature: string;
}

/** Goes through ACS3-HMAC-SHA256, the same way for signing and verifying. The key is the bare secret, without RPC's `&`. */
export async function acs3Steps(call: Acs3Call, accessKeySecret: string): Promise<Acs3Steps> {
  const { hashedRequestPayload } = call;
  const request = canonicalRequest(call);
  const stringToSign = await acs3StringToSign(request.canonicalRequest);
  const signature = await hmacSha256Hex(accessKeySecret, stringToSign);
  return { hashedRequestPayload, ...request, stringToSign, signature };
}
