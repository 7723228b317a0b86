import { encodeParameters, type NameValue } from "../parameters.ts";
import { type RpcSignature, signRpc } from "../rpc.ts";
import { type Acs3Signature, hashedRequestPayload, signAcs3 } from "../sign-acs3.ts";
import { type CallToSign, layOutRequest, type UnsignedRequest } from "./lay-out-request.ts";

/** A signed call, as it goes out. */
export interface SignedRequest {
  readonly method: string;
  /** With the query, if there is one. */
  readonly url: string;
  /** By their names in lower case. Without `host`, which HTTP stacks write themselves. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when all parameters travel in the query. */
  readonly body: string | undefined;
  /** The parameters of `url` and `body`, decoded. */
  readonly parameters: readonly NameValue[];
  /** Each step of the signature. */
  readonly steps: RpcSignature | Acs3Signature;
}

/** The key that signs. With ACS3-HMAC-SHA256 its id stands next to the signature. */
export type SigningKey = Pick<CallToSign, "accessKeyId" | "accessKeySecret">;

/**
 * Makes a signed request from a call, by the algorithm that the call names.
 *
 * Source: the vendor's V3 request structure, and its RPC mechanism.
 *
 * @throws URIError for text with half a surrogate pair, which has no UTF-8
 */
export function signRequest(call: CallToSign): Promise<SignedRequest> {
  return signUnsigned(layOutRequest(call), call);
}

/**
 * Signs a request that `layOutRequest` returned, with every change that a caller made in it since.
 *
 * @throws URIError for text with half a surrogate pair, which has no UTF-8
 */
export function signUnsigned(request: UnsignedRequest, key: SigningKey): Promise<SignedRequest> {
  return request.algorithm === "HMAC-SHA1" ? signByRpc(request, key) : signByAcs3(request, key);
}

const PAYLOAD = "x-acs-content-sha256";

async function signByAcs3(request: UnsignedRequest, key: SigningKey): Promise<SignedRequest> {
  const { method, url, query, form } = request;
  const { host, pathname: path } = new URL(url);
  const given = request.headers.find(([name]) => name === PAYLOAD)?.[1];
  const payload = given ?? (await hashedRequestPayload(form ? encodeParameters(form) : ""));
  const headers: NameValue[] = [[PAYLOAD, payload], ...request.headers.filter(([name]) => name !== PAYLOAD)];
  const steps = await signAcs3({
    method,
    path,
    query,
    headers: [["host", host], ...headers],
    hashedRequestPayload: payload,
    accessKeyId: key.accessKeyId,
    accessKeySecret: key.accessKeySecret,
  });
  const signed = { ...request, headers: [...headers, ["authorization", steps.authorization] as const] };
  return { ...writeRequest(signed), steps };
}

async function signByRpc(request: UnsignedRequest, { accessKeySecret }: SigningKey): Promise<SignedRequest> {
  const { method, query, form = [], signatureIn } = request;
  const steps = await signRpc({ method, parameters: [...query, ...form], accessKeySecret });
  const signature: NameValue = ["Signature", steps.signature];
  const signed = signatureIn === "body" ? { form: [...form, signature] } : { query: [...query, signature] };
  return { ...writeRequest({ ...request, ...signed }), steps };
}

/** Encodes the parameters into the URL and the body. */
function writeRequest(request: UnsignedRequest): Omit<SignedRequest, "steps"> {
  const { method, url, query, form, headers } = request;
  return {
    method,
    url: query.length > 0 ? `${url}?${encodeParameters(query)}` : url,
    headers: Object.fromEntries(headers),
    body: form && encodeParameters(form),
    parameters: [...query, ...(form ?? [])],
  };
}
