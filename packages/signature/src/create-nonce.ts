import { bytesToHex } from "./bytes-to-hex.ts";

/** Creates a SignatureNonce: 32 hex characters, 128 random bits. Each attempt of a call needs one of its own. */
export function createNonce(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
}
