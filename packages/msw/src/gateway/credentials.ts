import { type Authorization, parseAuthorization } from "@dataworks-kit/signature";
import type { CallRequest } from "@dataworks-kit/wire/read";

/** What a call says about its caller, by the algorithm it claims. An anonymous call is an RPC call that says nothing. */
export type Credentials = RpcCredentials | Acs3Credentials;

/** HMAC-SHA1: everything in parameters. */
export interface RpcCredentials extends Claims {
  readonly scheme: "RPC";
  readonly signature: string | undefined;
}

/** ACS3: everything in headers. */
export interface Acs3Credentials extends Claims {
  readonly scheme: "ACS3";
  /** Absent when the header Authorization has another form. */
  readonly authorization: Authorization | undefined;
}

interface Claims {
  readonly accessKeyId: string | undefined;
  readonly timestamp: string | undefined;
  readonly nonce: string | undefined;
  readonly securityToken: string | undefined;
}

const ACS3 = /^ACS3-/;

/** Reads who a call says it is from. An `Authorization` that starts with `ACS3-` decides for ACS3. */
export function readCredentials(request: CallRequest, parameters: ReadonlyMap<string, string>): Credentials {
  const authorization = request.header("authorization");
  if (authorization !== undefined && ACS3.test(authorization)) return readAcs3(request, authorization);
  return {
    scheme: "RPC",
    accessKeyId: parameters.get("AccessKeyId"),
    timestamp: parameters.get("Timestamp"),
    nonce: parameters.get("SignatureNonce"),
    securityToken: parameters.get("SecurityToken"),
    signature: parameters.get("Signature"),
  };
}

function readAcs3({ header }: CallRequest, text: string): Acs3Credentials {
  const authorization = parseAuthorization(text);
  return {
    scheme: "ACS3",
    authorization,
    accessKeyId: authorization?.accessKeyId,
    timestamp: header("x-acs-date"),
    nonce: header("x-acs-signature-nonce"),
    securityToken: header("x-acs-security-token"),
  };
}
