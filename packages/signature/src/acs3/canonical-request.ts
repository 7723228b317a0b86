import { canonicalizedQueryString } from "../canonicalized-query-string.ts";
import type { NameValue } from "../name-value.ts";
import { type CanonicalHeaders, canonicalHeaders } from "./canonical-headers.ts";

/** What both sides feed to the algorithm. */
export interface Acs3Call {
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

/** CanonicalRequest and the parts of it that are computed. */
export interface CanonicalRequest extends CanonicalHeaders {
  readonly canonicalQueryString: string;
  readonly canonicalRequest: string;
}

/** CanonicalRequest: the call in the one form that both sides can compute. An empty line follows the headers. */
export function canonicalRequest(call: Acs3Call): CanonicalRequest {
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
