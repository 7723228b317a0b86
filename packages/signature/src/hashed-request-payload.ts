import { sha256Hex } from "#crypto";

/** HashedRequestPayload of a call without a body. */
export const EMPTY_PAYLOAD_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * HashedRequestPayload: the value of `x-acs-content-sha256` and the last line of CanonicalRequest.
 * It covers the body's bytes as sent; text counts as UTF-8.
 */
export async function hashedRequestPayload(body: string | Uint8Array): Promise<string> {
  return sha256Hex(body);
}
