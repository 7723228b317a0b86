import { signAcs3 } from "../acs3/sign-acs3.ts";
import { encodeParameters } from "../encode-parameters.ts";
import { hashedRequestPayload } from "../hashed-request-payload.ts";
import type { NameValue } from "../name-value.ts";
import { signRpc } from "../rpc/sign-rpc.ts";
import type { CallToSign } from "./call-to-sign.ts";
import type { SignedRequest } from "./signed-request.ts";
import { layOutRequest, type UnsignedRequest } from "./unsigned-request.ts";

const PAYLOAD = "x-acs-content-sha256";

/** The key that signs: with ACS3-HMAC-SHA256 its id stands beside the signature. */
export type SigningKey = Pick<CallToSign, "accessKeyId" | "accessKeySecret">;

/**
 * Makes a signed request out of a call, by the algorithm that the call names.
 *
 * Source: the vendor's V3 request structure, and its RPC mechanism.
 *
 * @throws URIError for text with half a surrogate pair, which has no UTF-8
 */
export function signRequest(call: CallToSign): Promise<SignedRequest> {
  return signUnsigned(layOutRequest(call), call);
}

/**
 * Signs what `layOutRequest` gave, with whatever a caller changed in it since.
 *
 * @throws URIError for text with half a surrogate pair, which has no UTF-8
 */
export function signUnsigned(request: UnsignedRequest, key: SigningKey): Promise<SignedRequest> {
  return request.algorithm === "HMAC-SHA1" ? signByRpc(request, key) : signByAcs3(request, key);
}

async function signByAcs3(request: UnsignedRequest, key: SigningKey): Promise<SignedRequest> {
  const { method, query, form } = request;
  const { host, pathname } = new URL(request.url);
  const { accessKeyId, accessKeySecret } = key;
  const given = request.headers.find(([name]) => name === PAYLOAD)?.[1];
  const payload = given ?? (await hashedRequestPayload(form ? encodeParameters(form) : ""));
  const headers: NameValue[] = [[PAYLOAD, payload], ...request.headers.filter(([name]) => name !== PAYLOAD)];
  const steps = await signAcs3({
    ...{ method, path: pathname, query, accessKeyId, accessKeySecret, hashedRequestPayload: payload },
    headers: [["host", host], ...headers],
  });
  return { ...sent({ ...request, headers: [...headers, ["authorization", steps.authorization]] }), steps };
}

async function signByRpc(request: UnsignedRequest, key: SigningKey): Promise<SignedRequest> {
  const { method, query, form = [], signatureIn } = request;
  const { accessKeySecret } = key;
  const steps = await signRpc({ method, parameters: [...query, ...form], accessKeySecret });
  const signature: NameValue = ["Signature", steps.signature];
  const signed = signatureIn === "body" ? { form: [...form, signature] } : { query: [...query, signature] };
  return { ...sent({ ...request, ...signed }), steps };
}

/** What goes out. */
function sent({ method, url, query, form, headers }: UnsignedRequest): Omit<SignedRequest, "steps"> {
  return {
    method,
    url: query.length > 0 ? `${url}?${encodeParameters(query)}` : url,
    headers: Object.fromEntries(headers),
    body: form && encodeParameters(form),
    parameters: [...query, ...(form ?? [])],
  };
}
