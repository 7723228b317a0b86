import * as crypto from "node:crypto";
import type { Crypto } from "./crypto.ts";

/** SHA-256 in lower-case hex, by `node:crypto`. */
export const sha256Hex: Crypto["sha256Hex"] =
  // Half the time of a Hash object, but younger than Node 20.
  typeof crypto.hash === "function"
    ? (message) => crypto.hash("sha256", message)
    : (message) => crypto.createHash("sha256").update(message).digest("hex");

/** HMAC-SHA256 in lower-case hex, by `node:crypto`. */
export const hmacSha256Hex: Crypto["hmacSha256Hex"] = (key, message) =>
  crypto.createHmac("sha256", key).update(message).digest("hex");

/** HMAC-SHA1 in base64, by `node:crypto`. */
export const hmacSha1Base64: Crypto["hmacSha1Base64"] = (key, message) =>
  crypto.createHmac("sha1", key).update(message).digest("base64");
