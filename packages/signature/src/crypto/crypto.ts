/**
 * Digest and HMAC, the one thing that differs by runtime: `#crypto` is `node.ts` where `node:crypto` exists and
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
