// Makes a signed request from a call. Apart from the main entry, for programs that only sign.

import { type Acs3Algorithm, listAcs3Algorithms } from "./acs3-algorithm.ts";
import { encodeParameters, type NameValue } from "./parameters.ts";
import { RPC_SIGNATURE_METHOD, RPC_SIGNATURE_VERSION, type RpcSignature, signRpc } from "./rpc.ts";
import { type Acs3Signature, hashedRequestPayload, signAcs3 } from "./sign-acs3.ts";

export type { NameValue } from "./parameters.ts";
export type { RpcSignature } from "./rpc.ts";
export type { Acs3Signature } from "./sign-acs3.ts";

/** The algorithms, the default of current clients first. */
export const ALGORITHMS = ["ACS3-HMAC-SHA256", "HMAC-SHA1", "ACS3-HMAC-SM3"] as const;

/** How a call is signed. */
export type Algorithm = (typeof ALGORITHMS)[number];

/** The algorithms that this runtime can sign with. ACS3-HMAC-SM3 is missing where there is no `node:crypto`, as in browsers. */
export function listAlgorithms(): Algorithm[] {
  const acs3: Algorithm[] = listAcs3Algorithms();
  return ALGORITHMS.filter((algorithm) => algorithm === "HMAC-SHA1" || acs3.includes(algorithm));
}

/** Where parameters can travel, the place of current clients first. */
export const PARAMETER_PLACES = ["body", "query"] as const;

/** Where the parameters of a call travel. */
export type ParametersIn = (typeof PARAMETER_PLACES)[number];

/** A call before it is signed. */
export interface CallToSign {
  /** The name of the operation. */
  readonly action: string;
  readonly version: string;
  /** The operation's own parameters, flat and decoded. */
  readonly parameters: readonly NameValue[];
  readonly algorithm: Algorithm;
  /** The URL that is called, with its path and without a query: `https://dataworks.cn-shanghai.aliyuncs.com/`. */
  readonly url: string | URL;
  /** In upper case. Default: `POST`. */
  readonly method?: string;
  /** One place for all parameters, or the place of each by its name. */
  readonly parametersIn: ParametersIn | ((name: string) => ParametersIn);
  /** The format of the answer that the call asks for. Default: `JSON`. */
  readonly format?: "JSON" | "XML";
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Of a temporary key. */
  readonly securityToken?: string | undefined;
  /** `yyyy-MM-ddTHH:mm:ssZ`, as `formatTimestamp` writes it. */
  readonly timestamp: string;
  /** A text that no other call has, as `createNonce` makes it. */
  readonly nonce: string;
}

/** A call laid out as it will travel, before it is signed. */
export interface UnsignedRequest {
  readonly algorithm: Algorithm;
  readonly method: string;
  /** With the path, without a query. */
  readonly url: string | URL;
  /** Decoded, and with HMAC-SHA1 the common parameters among them. */
  readonly query: readonly NameValue[];
  /** As `query`. Absent when all parameters travel in the query. */
  readonly form: readonly NameValue[] | undefined;
  /**
   * By their names in lower case. Without `host`, which comes from the URL, and without `x-acs-content-sha256`, which is added
   * when the request is signed, unless it is there.
   */
  readonly headers: readonly NameValue[];
  /** Where the parameter `Signature` of HMAC-SHA1 goes. */
  readonly signatureIn: ParametersIn;
}

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

/** The key that signs. With ACS3 its id stands next to the signature. */
export type SigningKey = Pick<CallToSign, "accessKeyId" | "accessKeySecret">;

/**
 * Makes a signed request from a call, by the algorithm that the call names.
 *
 * Source: the vendor's V3 request structure, and its RPC mechanism.
 *
 * @throws URIError for text with half a surrogate pair, which has no UTF-8; DOMException named `NotSupportedError` for an
 * algorithm that is not among `listAlgorithms()`
 */
export function signRequest(call: CallToSign): Promise<SignedRequest> {
  return signUnsigned(layOutRequest(call), call);
}

/**
 * Lays a call out as it will travel: each parameter in its place, and Action, Version, key, time and nonce in headers or among
 * the parameters, by the algorithm. `signRequest` does this and signs; between the two a caller can change a request that should
 * not be signed as the vendor documents it.
 */
export function layOutRequest(call: CallToSign): UnsignedRequest {
  const { algorithm, method = "POST", url, parametersIn } = call;
  const isRpc = algorithm === "HMAC-SHA1";
  const parameters = isRpc ? [...listCommonParameters(call), ...call.parameters] : call.parameters;
  const { query, form } = splitByPlace(parameters, parametersIn);
  const headers = [...listMediaTypes(call, form !== undefined), ...(isRpc ? [] : listCommonHeaders(call))];
  const signatureIn = typeof parametersIn === "function" ? parametersIn("Signature") : parametersIn;
  return { algorithm, method, url, query, form, headers, signatureIn };
}

function splitByPlace(
  parameters: readonly NameValue[],
  parametersIn: CallToSign["parametersIn"],
): Pick<UnsignedRequest, "query" | "form"> {
  if (parametersIn === "body") return { query: [], form: parameters };
  if (parametersIn === "query") return { query: parameters, form: undefined };
  const query = parameters.filter(([name]) => parametersIn(name) !== "body");
  const form = parameters.filter(([name]) => parametersIn(name) === "body");
  return { query, form: form.length > 0 ? form : undefined };
}

/** The common parameters of HMAC-SHA1. */
function listCommonParameters(call: CallToSign): NameValue[] {
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

/** The same in headers, for ACS3. They are in the order in which they are signed, so that little is left to sort. */
function listCommonHeaders(call: CallToSign): NameValue[] {
  return [
    ["x-acs-action", call.action],
    ["x-acs-date", call.timestamp],
    ...(call.securityToken === undefined ? [] : [["x-acs-security-token", call.securityToken] as const]),
    ["x-acs-signature-nonce", call.nonce],
    ["x-acs-version", call.version],
  ];
}

/** The media types of the answer and of the body. */
function listMediaTypes({ format }: CallToSign, hasForm: boolean): NameValue[] {
  return [
    ["accept", format === "XML" ? "application/xml" : "application/json"],
    ...(hasForm ? [["content-type", "application/x-www-form-urlencoded"] as const] : []),
  ];
}

/**
 * Signs a request that `layOutRequest` returned, with every change that a caller made in it since.
 *
 * @throws as `signRequest`
 */
export function signUnsigned(request: UnsignedRequest, key: SigningKey): Promise<SignedRequest> {
  const { algorithm } = request;
  return algorithm === "HMAC-SHA1" ? signByRpc(request, key) : signByAcs3({ ...request, algorithm }, key);
}

const PAYLOAD = "x-acs-content-sha256";

interface Acs3Request extends UnsignedRequest {
  readonly algorithm: Acs3Algorithm;
}

async function signByAcs3(request: Acs3Request, key: SigningKey): Promise<SignedRequest> {
  const { algorithm, method, url, query, form } = request;
  const { host, pathname: path } = typeof url === "string" ? new URL(url) : url;
  const body = form && encodeParameters(form);
  const given = request.headers.find(([name]) => name === PAYLOAD)?.[1];
  const payload = given ?? (await hashedRequestPayload(body ?? "", algorithm));
  const headers = given === undefined ? [...request.headers, [PAYLOAD, payload] as const] : request.headers;
  const steps = await signAcs3({
    algorithm,
    method,
    path,
    query,
    headers: [...headers, ["host", host]],
    hashedRequestPayload: payload,
    accessKeyId: key.accessKeyId,
    accessKeySecret: key.accessKeySecret,
  });
  const signed = { ...request, headers: [...headers, ["authorization", steps.authorization] as const] };
  return { ...writeRequest(signed, body), steps };
}

async function signByRpc(request: UnsignedRequest, { accessKeySecret }: SigningKey): Promise<SignedRequest> {
  const { method, query, form = [], signatureIn } = request;
  const steps = await signRpc({ method, parameters: [...query, ...form], accessKeySecret });
  const signature: NameValue = ["Signature", steps.signature];
  const signed = signatureIn === "body" ? { form: [...form, signature] } : { query: [...query, signature] };
  return { ...writeRequest({ ...request, ...signed }), steps };
}

/** Encodes the parameters into the URL and the body, unless the body is there already. */
function writeRequest(
  { method, url, query, form, headers }: UnsignedRequest,
  body = form && encodeParameters(form),
): Omit<SignedRequest, "steps"> {
  return {
    method,
    url: query.length > 0 ? `${url}?${encodeParameters(query)}` : String(url),
    headers: Object.fromEntries(headers),
    body,
    parameters: [...query, ...(form ?? [])],
  };
}
