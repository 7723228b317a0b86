import { createRequire } from "node:module";

/** What an official client is told. */
export interface VendorCallInput {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Used instead of the client's own nonce, so that a test can send a nonce twice. */
  readonly nonce?: string;
}

/** A call by an official client: the body of its answer, or a rejection with the client's own error. */
export type VendorCall = (input: VendorCallInput) => Promise<unknown>;

// CommonJS whose declarations do not fit strict compilers: it is taken as it comes.
const require = createRequire(import.meta.url);
const ACTION = "CreateConnection";
const VERSION = "2020-05-18";

/** `@alicloud/pop-core`: HMAC-SHA1, everything in the form body (POST) or in the query (GET). */
export function popCore(method: "POST" | "GET"): VendorCall {
  const { RPCClient } = require("@alicloud/pop-core");
  return ({ endpoint, accessKeyId, accessKeySecret, parameters, nonce }) => {
    const client = new RPCClient({ endpoint, apiVersion: VERSION, accessKeyId, accessKeySecret });
    return client.request(ACTION, { ...parameters, ...(nonce && { SignatureNonce: nonce }) }, { method });
  };
}

/** `@alicloud/openapi-core`: HMAC-SHA1 (`v2`), ACS3-HMAC-SHA256 or ACS3-HMAC-SM3, parameters in the query or in the form body. */
export function openapiCore(
  signatureAlgorithm: "v2" | "ACS3-HMAC-SHA256" | "ACS3-HMAC-SM3",
  place: "query" | "body",
): VendorCall {
  const { $OpenApiUtil, default: Client } = require("@alicloud/openapi-core");
  const { RuntimeOptions } = require("@darabonba/typescript");
  return async ({ endpoint, accessKeyId, accessKeySecret, parameters, nonce }) => {
    const { host } = new URL(endpoint);
    const key = { accessKeyId, accessKeySecret };
    const client = new Client(
      new $OpenApiUtil.Config({ ...key, endpoint: host, protocol: "http", signatureAlgorithm }),
    );
    const request = new $OpenApiUtil.OpenApiRequest({
      ...(nonce && { query: { SignatureNonce: nonce }, headers: { "x-acs-signature-nonce": nonce } }),
      [place]: { ...parameters, ...(place === "query" && nonce && { SignatureNonce: nonce }) },
    });
    const { body } = await client.callApi(new $OpenApiUtil.Params(PARAMS), request, new RuntimeOptions({}));
    return body;
  };
}

const PARAMS = {
  action: ACTION,
  version: VERSION,
  pathname: "/",
  protocol: "HTTP",
  method: "POST",
  authType: "AK",
  style: "RPC",
  reqBodyType: "formData",
  bodyType: "json",
};
