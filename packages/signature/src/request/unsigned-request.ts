import type { NameValue } from "../name-value.ts";
import { RPC_SIGNATURE_METHOD, RPC_SIGNATURE_VERSION } from "../rpc/rpc-string-to-sign.ts";
import type { Algorithm, CallToSign, ParametersIn } from "./call-to-sign.ts";

/** A call laid out as it will travel, before it is signed. */
export interface UnsignedRequest {
  readonly algorithm: Algorithm;
  readonly method: string;
  /** With the path, without a query. */
  readonly url: string;
  /** Decoded, and with HMAC-SHA1 the common parameters among them. */
  readonly query: readonly NameValue[];
  /** As `query`. Absent when all parameters travel in the query. */
  readonly form: readonly NameValue[] | undefined;
  /**
   * By their names in lower case. Without `host`, which the URL gives, and without `x-acs-content-sha256`, which is added when the
   * request is signed, unless it is there.
   */
  readonly headers: readonly NameValue[];
  /** Where the parameter `Signature` of HMAC-SHA1 goes. */
  readonly signatureIn: ParametersIn;
}

/**
 * Lays a call out as it will travel: each parameter in its place, and what makes it a call (Action, Version, key, time, nonce) in
 * headers or among the parameters, by the algorithm. `signRequest` does this and signs; between the two a caller can change what
 * should be signed otherwise than the vendor documents it.
 */
export function layOutRequest(call: CallToSign): UnsignedRequest {
  const { algorithm, method = "POST", url, parametersIn } = call;
  const isRpc = algorithm === "HMAC-SHA1";
  const parameters = isRpc ? [...commonParameters(call), ...call.parameters] : call.parameters;
  const choosePlace = typeof parametersIn === "function" ? parametersIn : () => parametersIn;
  const query = parameters.filter(([name]) => choosePlace(name) !== "body");
  const inForm = parameters.filter(([name]) => choosePlace(name) === "body");
  const form = inForm.length > 0 || parametersIn === "body" ? inForm : undefined;
  const headers = [...mediaTypes(call, form !== undefined), ...(isRpc ? [] : commonHeaders(call))];
  return { algorithm, method, url, query, form, headers, signatureIn: choosePlace("Signature") };
}

/** What HMAC-SHA1 has among the parameters. */
function commonParameters(call: CallToSign): NameValue[] {
  return [
    ["Action", call.action],
    ["Version", call.version],
    ["Format", call.format ?? "JSON"],
    ["AccessKeyId", call.accessKeyId],
    ["Timestamp", call.timestamp],
    ["SignatureMethod", RPC_SIGNATURE_METHOD],
    ["SignatureVersion", RPC_SIGNATURE_VERSION],
    ["SignatureNonce", call.nonce],
    ...(call.securityToken === undefined ? [] : [["SecurityToken", call.securityToken] as const]),
  ];
}

/** What ACS3-HMAC-SHA256 has in headers. */
function commonHeaders(call: CallToSign): NameValue[] {
  return [
    ["x-acs-action", call.action],
    ["x-acs-version", call.version],
    ["x-acs-date", call.timestamp],
    ["x-acs-signature-nonce", call.nonce],
    ...(call.securityToken === undefined ? [] : [["x-acs-security-token", call.securityToken] as const]),
  ];
}

/** The headers that say what the answer and the body are. */
function mediaTypes({ format }: CallToSign, hasForm: boolean): NameValue[] {
  return [
    ["accept", format === "XML" ? "application/xml" : "application/json"],
    ...(hasForm ? [["content-type", "application/x-www-form-urlencoded"] as const] : []),
  ];
}
