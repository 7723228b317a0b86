import { hmacSha256Hex, sha256Hex } from "#crypto";
import { canonicalizedQueryString, compareNameValue, type NameValue } from "./parameters.ts";

/** The algorithm's name: the first word of `Authorization` and the first line of StringToSign. */
export const ACS3_ALGORITHM = "ACS3-HMAC-SHA256";

/** An ACS3 call to sign. */
export interface SignAcs3Input {
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
  /** SHA-256 of the body in lower-case hex. */
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

// The headers that the vendor's clients sign, whatever the case of their letters.
const SIGNED = /^(host$|content-type$|x-acs-)/i;

/**
 * Signs a call with ACS3-HMAC-SHA256. The caller gives and sends the headers (`host` with a port that is not the default,
 * x-acs-action, x-acs-version, x-acs-date, x-acs-signature-nonce, x-acs-content-sha256, ...).
 * Source: "Request syntax and signature method V3" of the vendor's SDK documentation.
 */
export async function signAcs3(input: SignAcs3Input): Promise<Acs3Signature> {
  const { method, path = "/", query = [], body = "", accessKeyId, accessKeySecret } = input;
  const payload = input.hashedRequestPayload ?? (await hashedRequestPayload(body));
  const headers = [...input.headers].filter(([name]) => SIGNED.test(name));
  const call = { method, path, query, headers, hashedRequestPayload: payload };
  const steps = await computeAcs3Steps(call, accessKeySecret);
  const { signedHeaders, signature } = steps;
  const parts = `Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
  return { ...steps, authorization: `${ACS3_ALGORITHM} ${parts}` };
}

/**
 * HashedRequestPayload: the value of `x-acs-content-sha256` and the last line of CanonicalRequest.
 * It covers the body's bytes as sent; text counts as UTF-8.
 */
export async function hashedRequestPayload(body: string | Uint8Array): Promise<string> {
  return sha256Hex(body);
}

/** A call as the client and the server both see it. */
interface Acs3Call {
  readonly method: string;
  /** CanonicalURI. */
  readonly path: string;
  /** Decoded. */
  readonly query: Iterable<NameValue>;
  /** All of these are signed. */
  readonly headers: Iterable<NameValue>;
  /** SHA-256 of the body in lower-case hex. */
  readonly hashedRequestPayload: string;
}

/** Goes through ACS3-HMAC-SHA256, the same way for signing and verifying. The key is the bare secret, without RPC's `&`. */
export async function computeAcs3Steps(call: Acs3Call, accessKeySecret: string): Promise<Acs3Steps> {
  const request = canonicalRequest(call);
  const stringToSign = `${ACS3_ALGORITHM}\n${await sha256Hex(request.canonicalRequest)}`;
  const signature = await hmacSha256Hex(accessKeySecret, stringToSign);
  return { hashedRequestPayload: call.hashedRequestPayload, ...request, stringToSign, signature };
}

type CanonicalHeaders = Pick<Acs3Steps, "canonicalHeaders" | "signedHeaders">;

/** CanonicalRequest: the call in the only form that both sides can compute. An empty line follows the headers. */
function canonicalRequest(
  call: Acs3Call,
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
