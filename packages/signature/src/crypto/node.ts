import * as crypto from "node:crypto";
import { type Crypto, createMissingDigest, type Digest } from "./crypto.ts";

/** Whether the OpenSSL of this Node can compute a digest. It is tried once, since that costs as much as a short hash. */
export const hasDigest: Crypto["hasDigest"] = (digest) => {
  const known = available.get(digest) ?? tryDigest(digest);
  available.set(digest, known);
  return known;
};

const available = new Map<Digest, boolean>();

function tryDigest(digest: Digest): boolean {
  try {
    crypto.createHash(digest);
    return true;
  } catch {
    return false;
  }
}

/** The digest in lower-case hex, by `node:crypto`. */
export const digestHex: Crypto["digestHex"] = (digest, message) =>
  explainMissing(digest, () => hashHex(digest, message));

/** The HMAC with that digest in lower-case hex, by `node:crypto`. */
export const hmacHex: Crypto["hmacHex"] = (digest, key, message) =>
  explainMissing(digest, () => crypto.createHmac(digest, key).update(message).digest("hex"));

/** HMAC-SHA1 in base64, by `node:crypto`. */
export const hmacSha1Base64: Crypto["hmacSha1Base64"] = (key, message) =>
  crypto.createHmac("sha1", key).update(message).digest("base64");

const hashHex: (digest: Digest, message: string | Uint8Array) => string =
  // Half the time of a Hash object, but younger than Node 20.
  typeof crypto.hash === "function"
    ? (digest, message) => crypto.hash(digest, message)
    : (digest, message) => crypto.createHash(digest).update(message).digest("hex");

/** Says which algorithm is missing, where Node says only `Digest method not supported`. */
function explainMissing(digest: Digest, compute: () => string): string {
  try {
    return compute();
  } catch (cause) {
    throw hasDigest(digest) ? cause : createMissingDigest(digest);
  }
}
