import { percentEncode } from "../percent-encode.ts";

/** The value of the parameter SignatureMethod. */
export const RPC_SIGNATURE_METHOD = "HMAC-SHA1";

/** The value of the parameter SignatureVersion. */
export const RPC_SIGNATURE_VERSION = "1.0";

/**
 * StringToSign of the RPC signature: `METHOD&%2F&` and the query string encoded once more.
 * The method counts, so GET and POST give different signatures.
 */
export function rpcStringToSign(method: string, canonicalizedQueryString: string): string {
  return `${method}&%2F&${percentEncode(canonicalizedQueryString)}`;
}
