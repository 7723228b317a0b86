import { sha256Hex } from "#crypto";

/**
 * HashedRequestPayload: the value of `x-acs-content-sha256` and the last line of CanonicalRequest.
 * It covers the body's bytes as sent; text counts as UTF-8.
 */
export async function hashedRequestPayload(body: string | Uint8Array): Promise<string> {
  return sha256Hex(body);
}
