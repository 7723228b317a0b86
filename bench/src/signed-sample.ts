import { TEST_KEY } from "@dataworks-kit/contract/lab/world";
import type * as SignaturePackage from "@dataworks-kit/signature";
import type * as RequestPackage from "@dataworks-kit/signature/request";
import { SAMPLE_INPUT } from "./sample-call.ts";

/** `@dataworks-kit/signature` and its entry `request`, from wherever they were loaded. */
export type Signature = Pick<typeof SignaturePackage, "createNonce" | "formatTimestamp"> &
  Pick<typeof RequestPackage, "signRequest">;

/** A signed CreateConnection call. */
export interface SignedSample {
  /** What stands on the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Signs the sample call with ACS3-HMAC-SHA256, its parameters in a form, as our client sends it. */
export function signedInForm(signature: Signature, host: string, name: string): Promise<SignedSample> {
  return signedSample(signature, name, {
    url: `https://${host}/`,
    algorithm: "ACS3-HMAC-SHA256",
    parametersIn: "body",
  });
}

/**
 * Signs the sample call with HMAC-SHA1, everything in the query: the one way of sending it that the document can say in
 * standard words, so that any double of it can answer.
 */
export function signedInQuery(signature: Signature, name: string): Promise<SignedSample> {
  return signedSample(signature, name, {
    url: "https://127.0.0.1/",
    algorithm: "HMAC-SHA1",
    parametersIn: "query",
  });
}

async function signedSample(
  { signRequest, createNonce, formatTimestamp }: Signature,
  name: string,
  way: Pick<RequestPackage.CallToSign, "url" | "algorithm" | "parametersIn">,
): Promise<SignedSample> {
  const {
    url,
    headers,
    body = "",
  } = await signRequest({
    ...way,
    ...TEST_KEY,
    action: "CreateConnection",
    version: "2020-05-18",
    parameters: sampleParameters(name),
    timestamp: formatTimestamp(Date.now()),
    nonce: createNonce(),
  });
  const { pathname, search } = new URL(url);
  return { target: `${pathname}${search}`, headers, body };
}

function sampleParameters(name: string): [string, string][] {
  const { Content, ...rest } = SAMPLE_INPUT;
  const parameters = { ...rest, Name: name, Content: JSON.stringify(Content) };
  return Object.entries(parameters).map(([key, value]) => [key, String(value)]);
}
