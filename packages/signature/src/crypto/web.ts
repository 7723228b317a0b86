import { bytesToHex, type Crypto, createMissingDigest, type Digest } from "./crypto.ts";

/** The digests that WebCrypto has, by its names for them. */
const NAMES: Readonly<Partial<Record<Digest, string>>> = { sha256: "SHA-256" };

/** Whether WebCrypto has a digest. */
export const hasDigest: Crypto["hasDigest"] = (digest) => NAMES[digest] !== undefined;

/** The digest in lower-case hex, by WebCrypto. */
export const digestHex: Crypto["digestHex"] = async (digest, message) => {
  // Bytes are copied, because WebCrypto refuses memory that is shared.
  const bytes = typeof message === "string" ? utf8(message) : new Uint8Array(message);
  return bytesToHex(new Uint8Array(await crypto.subtle.digest(requireName(digest), bytes)));
};

/** The HMAC with that digest in lower-case hex, by WebCrypto. */
export const hmacHex: Crypto["hmacHex"] = async (digest, key, message) =>
  bytesToHex(await hmac(requireName(digest), key, message));

/** HMAC-SHA1 in base64, by WebCrypto. */
export const hmacSha1Base64: Crypto["hmacSha1Base64"] = async (key, message) =>
  btoa(String.fromCharCode(...(await hmac("SHA-1", key, message))));

function requireName(digest: Digest): string {
  const name = NAMES[digest];
  if (name === undefined) throw createMissingDigest(digest);
  return name;
}

async function hmac(hash: string, key: string, message: string): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash };
  // WebCrypto refuses an empty key. HMAC pads a key with zeros, so one zero is the same key (RFC 2104, section 2).
  const cryptoKey = await crypto.subtle.importKey("raw", utf8(key || "\0"), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", cryptoKey, utf8(message)));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
