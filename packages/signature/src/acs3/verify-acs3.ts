import { constantTimeEqual } from "../constant-time-equal.ts";
import { hashedRequestPayload } from "../hashed-request-payload.ts";
import type { NameValue } from "../name-value.ts";
import { parseParameters } from "../parse-parameters.ts";
import { type Acs3Steps, acs3Steps } from "./acs3-steps.ts";
import { ACS3_ALGORITHM } from "./acs3-string-to-sign.ts";
import type { Authorization } from "./authorization.ts";

/** An ACS3 call as it was received. */
export interface VerifyAcs3Input {
  readonly method: string;
  /** As received, undecoded. */
  readonly path: string;
  /** What stands behind the `?` as received, undecoded. */
  readonly rawQuery: string;
  /** A header by its lower-case name. `host` must be among them, which a `Request` of `fetch` does not have. */
  readonly headers: (name: string) => string | undefined;
  /** The bytes as received, before any parsing. */
  readonly body: string | Uint8Array;
  readonly accessKeySecret: string;
  readonly authorization: Authorization;
}

/** Whether an ACS3 call is signed right, and the steps as the verifier sees them; the right signature is not told. */
export interface Acs3Verification extends Omit<Acs3Steps, "signature"> {
  readonly valid: boolean;
  /** Whether `x-acs-content-sha256` is the hash of the body as received. */
  readonly payloadMatches: boolean;
  /** The headers that are there and had to be signed, but were not: with any, the call is not valid. */
  readonly unsignedHeaders: readonly string[];
}

// "All common request headers except Authorization must be signed when they are there" (the vendor's V3 document).
// content-type is not one of them: HTTP stacks and proxies add it after signing. Where it was signed, it counts.
const COMMON_REQUEST_HEADERS = [
  "host",
  "x-acs-action",
  "x-acs-content-sha256",
  "x-acs-date",
  "x-acs-security-token",
  "x-acs-signature-nonce",
  "x-acs-version",
];

/**
 * Verifies a call with ACS3-HMAC-SHA256: decodes the query and encodes it anew, hashes the raw body, and compares in
 * constant time. Never throws for what a caller sent: a query that cannot be decoded is not valid, and is then empty
 * in CanonicalRequest. A header outside `SignedHeaders` is nobody's word, so read none but the common ones. The time,
 * the nonce and which headers are there at all are not judged.
 */
export async function verifyAcs3(input: VerifyAcs3Input): Promise<Acs3Verification> {
  const { headers, authorization } = input;
  const { algorithm, signedHeaders } = authorization;
  const query = parseParameters(input.rawQuery);
  const payload = await hashedRequestPayload(input.body);
  const received = signedHeaders.map((name): NameValue => [name, headers(name) ?? ""]);
  const call = { ...input, query: query ?? [], headers: received, hashedRequestPayload: payload };
  const { signature, ...steps } = await acs3Steps(call, input.accessKeySecret);
  const isUnsigned = (name: string) => !signedHeaders.includes(name) && headers(name) !== undefined;
  const unsignedHeaders = COMMON_REQUEST_HEADERS.filter(isUnsigned);
  const isComplete = algorithm === ACS3_ALGORITHM && query !== undefined && unsignedHeaders.length === 0;
  return {
    valid: isComplete && constantTimeEqual(signature, authorization.signature),
    payloadMatches: payload === headers("x-acs-content-sha256"),
    unsignedHeaders,
    ...steps,
  };
}
