import { bytesToHex, type Crypto } from "./crypto.ts";

/** SHA-256 in lower-case hex, by WebCrypto. */
export const sha256Hex: Crypto["sha256Hex"] = async (message) => {
  // Bytes are copied, because WebCrypto refuses memory that is shared.
  const bytes = typeof message === "string" ? utf8(message) : new Uint8Array(message);
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
};

/** HMAC-SHA256 in lower-case hex, by WebCrypto. */
export const hmacSha256Hex: Crypto["hmacSha256Hex"] = async (key, message) =>
  bytesToHex(await hmac("SHA-256", key, message));

/** HMAC-SHA1 in base64, by WebCrypto. */
export const hmacSha1Base64: Crypto["hmacSha1Base64"] = async (key, message) =>
  btoa(String.fromCharCode(...(await hmac("SHA-1", key, message))));

async function hmac(hash: string, key: string, message: string): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash };
  // WebCrypto refuses an empty key. HMAC pads a key with zeros, so one zero is the same key (RFC 2104, section 2).
  const cryptoKey = await crypto.subtle.importKey("raw", utf8(key || "\0"), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", cryptoKey, utf8(message)));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
