import type * as SignaturePackage from "@dataworks-kit/signature";
import { SAMPLE_INPUT, SAMPLE_KEY } from "./sample-call.ts";

/** `@dataworks-kit/signature`, from wherever it was loaded. */
export type Signature = typeof SignaturePackage;

/** A signed CreateConnection call. */
export interface SignedSample {
  /** What stands on the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Signs the sample call with ACS3-HMAC-SHA256, its parameters in a form, as our client sends it. */
export async function signedInForm(signature: Signature, host: string, name: string): Promise<SignedSample> {
  const body = signature.encodeParameters(sampleParameters(name));
  const hashedRequestPayload = await signature.hashedRequestPayload(body);
  const headers = {
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
    "x-acs-action": "CreateConnection",
    "x-acs-version": "2020-05-18",
    "x-acs-date": signature.formatTimestamp(Date.now()),
    "x-acs-signature-nonce": signature.createNonce(),
    "x-acs-content-sha256": hashedRequestPayload,
  };
  const { authorization } = await signature.signAcs3({
    method: "POST",
    headers: [["host", host], ...Object.entries(headers)],
    hashedRequestPayload,
    ...SAMPLE_KEY,
  });
  return { target: "/", headers: { ...headers, authorization }, body };
}

/**
 * Signs the sample call with HMAC-SHA1, everything in the query: the one way of sending it that the document can say in
 * standard words, so that any double of it can answer.
 */
export async function signedInQuery(signature: Signature, name: string): Promise<SignedSample> {
  const parameters: [string, string][] = [
    ["Action", "CreateConnection"],
    ["Version", "2020-05-18"],
    ["Format", "JSON"],
    ["AccessKeyId", SAMPLE_KEY.accessKeyId],
    ["Timestamp", signature.formatTimestamp(Date.now())],
    ["SignatureMethod", signature.RPC_SIGNATURE_METHOD],
    ["SignatureVersion", signature.RPC_SIGNATURE_VERSION],
    ["SignatureNonce", signature.createNonce()],
    ...sampleParameters(name),
  ];
  const { accessKeySecret } = SAMPLE_KEY;
  const signed = await signature.signRpc({ method: "POST", parameters, accessKeySecret });
  const query = signature.encodeParameters([...parameters, ["Signature", signed.signature]]);
  return { target: `/?${query}`, headers: {}, body: "" };
}

function sampleParameters(name: string): [string, string][] {
  const { Content, ...rest } = SAMPLE_INPUT;
  const parameters = { ...rest, Name: name, Content: JSON.stringify(Content) };
  return Object.entries(parameters).map(([key, value]) => [key, String(value)]);
}
