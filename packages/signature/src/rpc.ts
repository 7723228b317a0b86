import { hmacSha1Base64 } from "#crypto";
import { constantTimeEqual } from "./crypto/crypto.ts";
import { canonicalizedQueryString, type NameValue, percentEncode } from "./parameters.ts";

/** The value of the parameter SignatureMethod. */
export const RPC_SIGNATURE_METHOD = "HMAC-SHA1";

/** The value of the parameter SignatureVersion. */
export const RPC_SIGNATURE_VERSION = "1.0";

/** An RPC call to sign or to verify. */
export interface RpcInput {
  /** As on the request line, in upper case. */
  readonly method: string;
  /** All parameters of query and form together, decoded. */
  readonly parameters: Iterable<NameValue>;
  readonly accessKeySecret: string;
}

/** The steps of the RPC signature and their results. */
export interface RpcSignature {
  readonly canonicalizedQueryString: string;
  readonly stringToSign: string;
  /** Base64; it is encoded like any other value when it is sent as the parameter `Signature`. */
  readonly signature: string;
}

/**
 * Signs a call with HMAC-SHA1, SignatureVersion 1.0. A parameter named `Signature` is left out. The caller gives the common
 * parameters (AccessKeyId, SignatureMethod, SignatureVersion, SignatureNonce, Timestamp, ...).
 * Source: "RPC mechanism" of the vendor's SDK documentation.
 */
export async function signRpc(input: RpcInput): Promise<RpcSignature> {
  const signed = [...input.parameters].filter(([name]) => name !== "Signature");
  const queryString = canonicalizedQueryString(signed);
  const stringToSign = rpcStringToSign(input.method, queryString);
  const signature = await hmacSha1Base64(`${input.accessKeySecret}&`, stringToSign);
  return { canonicalizedQueryString: queryString, stringToSign, signature };
}

/**
 * StringToSign of the RPC signature: `METHOD&%2F&` and the query string encoded once more.
 * The method counts, so the signatures of GET and POST differ.
 */
export function rpcStringToSign(method: string, canonicalizedQueryString: string): string {
  return `${method}&%2F&${percentEncode(canonicalizedQueryString)}`;
}

/** Whether the signature of an RPC call is valid, and the steps as the verifier sees them, without the correct signature. */
export interface RpcVerification extends Omit<RpcSignature, "signature"> {
  readonly valid: boolean;
}

/**
 * Verifies a call with HMAC-SHA1: computes the signature again from the decoded parameters and compares in constant time.
 * Exactly one `Signature` must be among them. It does not judge Timestamp, nonce, SignatureMethod and SignatureVersion.
 */
export async function verifyRpc(input: RpcInput): Promise<RpcVerification> {
  const parameters = [...input.parameters];
  const { signature, ...steps } = await signRpc({ ...input, parameters });
  // Two signatures join to a text that is never a signature.
  const received = parameters.flatMap(([name, value]) => (name === "Signature" ? value : []));
  return { valid: constantTimeEqual(signature, received.join()), ...steps };
}
