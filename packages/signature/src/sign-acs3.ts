import { digestHex, hmacHex } from "#crypto";
import { ACS3_ALGORITHMS, type Acs3Algorithm, DIGESTS } from "./acs3-algorithm.ts";
import { canonicalizedQueryString, compareNameValue, type NameValue } from "./parameters.ts";

/** An ACS3 call to sign. */
export interface SignAcs3Input {
  /** Default: `ACS3-HMAC-SHA256`. */
  readonly algorithm?: Acs3Algorithm;
  /** As on the request line, in upper case. */
  readonly method: string;
  /** As on the request line, already encoded. Default: `/`, which every RPC-style call has. */
  readonly path?: string;
  /** The parameters in the URL, decoded. Default: none. */
  readonly query?: Iterable<NameValue>;
  /** `host`, `content-type` and every `x-acs-` are signed, others are ignored. A `Headers` object will do. */
  readonly headers: Iterable<NameValue>;
  /** The value that `x-acs-content-sha256` holds, when it is known already; it takes precedence over `body`. */
  readonly hashedRequestPayload?: string;
  /** The body as it is sent, byte for byte. Default: none. */
  readonly body?: string | Uint8Array;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** The steps of the ACS3 signature and their results. */
export interface Acs3Steps {
  /** The digest of the body in lower-case hex. */
  readonly hashedRequestPayload: string;
  readonly canonicalQueryString: string;
  /** `name:value` and a line feed for each name. */
  readonly canonicalHeaders: string;
  /** The names, joined by `;`. */
  readonly signedHeaders: string;
  readonly canonicalRequest: string;
  /** Its second line is HashedCanonicalRequest. */
  readonly stringToSign: string;
  /** Lower-case hex. */
  readonly signature: string;
}

/** The steps of the ACS3 signature, and the header that carries it. */
export interface Acs3Signature extends Acs3Steps {
  /** The value of the header `Authorization`. */
  readonly authorization: string;
}

/** The headers that the vendor's clients sign, whatever the case of their letters. */
export const SIGNED: RegExp = /^(host$|content-type$|x-acs-)/i;

const [DEFAULT] = ACS3_ALGORITHMS;

/**
 * Signs a call with an ACS3 algorithm. The caller gives and sends the headers (`host` with a port that is not the default,
 * x-acs-action, x-acs-version, x-acs-date, x-acs-signature-nonce, x-acs-content-sha256, ...).
 * Source: "Request syntax and signature method V3" of the vendor's SDK documentation.
 *
 * @throws DOMException named `NotSupportedError` where this runtime lacks the algorithm's digest
 */
export async function signAcs3(input: SignAcs3Input): Promise<Acs3Signature> {
  const { algorithm = DEFAULT, method, path = "/", query = [], body = "" } = input;
  const payload = input.hashedRequestPayload ?? (await hashedRequestPayload(body, algorithm));
  const headers = [...input.headers].filter(([name]) => SIGNED.test(name));
  const call = { algorithm, method, path, query, headers, hashedRequestPayload: payload };
  const steps = await computeAcs3Steps(call, input.accessKeySecret);
  const { signedHeaders, signature } = steps;
  const parts = `Credential=${input.accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
  return { ...steps, authorization: `${algorithm} ${parts}` };
}

/**
 * HashedRequestPayload: the value of `x-acs-content-sha256` and the last line of CanonicalRequest.
 * It covers the body's bytes as sent; text counts as UTF-8. The header has this name with ACS3-HMAC-SM3 too, and holds the
 * SM3 hash then.
 *
 * @throws DOMException named `NotSupportedError` where this runtime lacks the algorithm's digest
 */
export async function hashedRequestPayload(
  body: string | Uint8Array,
  algorithm: Acs3Algorithm = DEFAULT,
): Promise<string> {
  return digestHex(DIGESTS[algorithm], body);
}

/** A call as the client and the server both see it. */
interface Acs3Call {
  readonly algorithm: Acs3Algorithm;
  readonly method: string;
  /** CanonicalURI. */
  readonly path: string;
  /** Decoded. */
  readonly query: Iterable<NameValue>;
  /** All of these are signed. */
  readonly headers: Iterable<NameValue>;
  /** The digest of the body in lower-case hex. */
  readonly hashedRequestPayload: string;
}

/** Goes through the steps, the same way for signing and verifying. The key is the bare secret, without RPC's `&`. */
export async function computeAcs3Steps(call: Acs3Call, accessKeySecret: string): Promise<Acs3Steps> {
  const request = canonicalRequest(call);
  const digest = DIGESTS[call.algorithm];
  const stringToSign = `${call.algorithm}\n${await digestHex(digest, request.canonicalRequest)}`;
  const signature = await hmacHex(digest, accessKeySecret, stringToSign);
  return { hashedRequestPayload: call.hashedRequestPayload, ...request, stringToSign, signature };
}

type CanonicalHeaders = Pick<Acs3Steps, "canonicalHeaders" | "signedHeaders">;

/** CanonicalRequest: the call in the only form that both sides can compute. An empty line follows the headers. */
export function canonicalRequest(
  call: Omit<Acs3Call, "algorithm">,
): CanonicalHeaders & Pick<Acs3Steps, "canonicalQueryString" | "canonicalRequest"> {
  const canonicalQueryString = canonicalizedQueryString(call.query);
  const headers = canonicalHeaders(call.headers);
  const text = `${call.method}
${call.path}
${canonicalQueryString}
${headers.canonicalHeaders}
${headers.signedHeaders}
${call.hashedRequestPayload}`;
  return { canonicalQueryString, ...headers, canonicalRequest: text };
}

/**
 * Puts headers into the form that is signed: names in lower case and sorted, values trimmed, the values of one name
 * sorted and joined by commas. Every header given is taken.
 */
function canonicalHeaders(headers: Iterable<NameValue>): CanonicalHeaders {
  const names: string[] = [];
  let lines = "";
  for (const [name, value] of [...headers].map(normalizeHeader).sort(compareNameValue)) {
    if (name === names.at(-1)) lines += `,${value}`;
    else {
      names.push(name);
      lines += `\n${name}:${value}`;
    }
  }
  return { canonicalHeaders: `${lines}\n`.slice(1), signedHeaders: names.join(";") };
}

function normalizeHeader([name, value]: NameValue): NameValue {
  return [name.toLowerCase(), value.trim()];
}
