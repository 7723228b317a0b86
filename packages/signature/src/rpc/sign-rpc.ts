import { hmacSha1Base64 } from "#crypto";
import { canonicalizedQueryString } from "../canonicalized-query-string.ts";
import type { NameValue } from "../name-value.ts";
import { rpcStringToSign } from "./rpc-string-to-sign.ts";

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
 * Signs a call with HMAC-SHA1, SignatureVersion 1.0. A parameter named `Signature` is left out; the common parameters
 * (AccessKeyId, SignatureMethod, SignatureVersion, SignatureNonce, Timestamp, ...) are the caller's to give.
 * Source: "RPC mechanism" of the vendor's SDK documentation.
 */
export async function signRpc(input: RpcInput): Promise<RpcSignature> {
  const signed = [...input.parameters].filter(([name]) => name !== "Signature");
  const queryString = canonicalizedQueryString(signed);
  const stringToSign = rpcStringToSign(input.method, queryString);
  const signature = await hmacSha1Base64(`${input.accessKeySecret}&`, stringToSign);
  return { canonicalizedQueryString: queryString, stringToSign, signature };
}
