import { createHash, createHmac } from "node:crypto";
import type { Crypto } from "./crypto.ts";

/** SHA-256 in lower-case hex, by `node:crypto`. */
export const sha256Hex: Crypto["sha256Hex"] = (message) => createHash("sha256").update(message).digest("hex");

/** HMAC-SHA256 in lower-case hex, by `node:crypto`. */
export const hmacSha256Hex: Crypto["hmacSha256Hex"] = (key, message) =>
  createHmac("sha256", key).update(message).digest("hex");

/** HMAC-SHA1 in base64, by `node:crypto`. */
export const hmacSha1Base64: Crypto["hmacSha1Base64"] = (key, message) =>
  createHmac("sha1", key).update(message).digest("base64");
