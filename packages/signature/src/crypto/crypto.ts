/** The digests of the ACS3 algorithms, by the names that OpenSSL gives them. */
export type Digest = "sha256" | "sm3";

/**
 * Digest and HMAC, the only things that differ by runtime: `#crypto` is `node.ts` where `node:crypto` exists and
 * `web.ts` elsewhere. Text counts as UTF-8. Results may come at once, so that Node pays no asynchronous hop.
 */
export interface Crypto {
  /** Whether this runtime can compute a digest. WebCrypto has no SM3, and not every OpenSSL was built with it. */
  readonly hasDigest: (digest: Digest) => boolean;
  /** The digest in lower-case hex. */
  readonly digestHex: (digest: Digest, message: string | Uint8Array) => string | Promise<string>;
  /** The HMAC with that digest, in lower-case hex. */
  readonly hmacHex: (digest: Digest, key: string, message: string) => string | Promise<string>;
  /** HMAC-SHA1 in base64, padded. */
  readonly hmacSha1Base64: (key: string, message: string) => string | Promise<string>;
}

/** Creates the error for a digest that this runtime lacks. It names the algorithm and what to do. */
export function createMissingDigest(digest: Digest): DOMException {
  const name = digest.toUpperCase();
  return new DOMException(
    `ACS3-HMAC-${name} needs the digest ${name}, which this runtime does not have. Sign in Node with an OpenSSL that has ${name}, or use ACS3-HMAC-SHA256.`,
    "NotSupportedError",
  );
}

/** Creates a SignatureNonce: 32 hex characters, 122 random bits. Each attempt of a call needs a nonce of its own. */
export function createNonce(): string {
  // Node draws the random bits of many UUIDs at once.
  return crypto.randomUUID().replaceAll("-", "");
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
