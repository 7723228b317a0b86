/**
 * Digest and HMAC, the only things that differ by runtime: `#crypto` is `node.ts` where `node:crypto` exists and
 * `web.ts` elsewhere. Text counts as UTF-8. Results may come at once, so that Node pays no asynchronous hop.
 */
export interface Crypto {
  /** SHA-256 in lower-case hex. */
  readonly sha256Hex: (message: string | Uint8Array) => string | Promise<string>;
  /** HMAC-SHA256 in lower-case hex. */
  readonly hmacSha256Hex: (key: string, message: string) => string | Promise<string>;
  /** HMAC-SHA1 in base64, padded. */
  readonly hmacSha1Base64: (key: string, message: string) => string | Promise<string>;
}

/** Creates a SignatureNonce: 32 hex characters, 128 random bits. Each attempt of a call needs a nonce of its own. */
export function createNonce(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
}

/** Bytes as lower-case hex. */
export function bytesToHex(bytes: Uint8Array): string {
  return bytes.reduce((hex, byte) => hex + byte.toString(16).padStart(2, "0"), "");
}

/** Compares two texts in a time that does not depend on where they differ. Their lengths are not hidden. */
export function constantTimeEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
}
