import { ACS3_ALGORITHMS, findAcs3Algorithm } from "./acs3-algorithm.ts";
import { constantTimeEqual } from "./crypto/crypto.ts";
import { type NameValue, parseParameters } from "./parameters.ts";
import { type Acs3Steps, computeAcs3Steps, hashedRequestPayload } from "./sign-acs3.ts";

/** The header `Authorization` of an ACS3 call, in its parts. */
export interface Authorization {
  /** Any of the vendor's `ACS3-` algorithms; this package verifies those of `ACS3_ALGORITHMS`. */
  readonly algorithm: string;
  readonly accessKeyId: string;
  /** In lower case, in the order given. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const LONGEST = 4096;
const FORM =
  /^(ACS3-[\w-]+) Credential=([^\s,]+), *SignedHeaders=([\w-]+(?:;[\w-]+)*), *Signature=([^\s,]+)$/;

/**
 * Reads the value of the header `Authorization`; spaces after its commas are allowed. `undefined` when it has another
 * form, names no header, or is longer than 4096 characters.
 */
export function parseAuthorization(value: string): Authorization | undefined {
  const match = value.length > LONGEST ? null : FORM.exec(value);
  if (!match) return undefined;
  const [, algorithm = "", accessKeyId = "", names = "", signature = ""] = match;
  return { algorithm, accessKeyId, signedHeaders: names.toLowerCase().split(";"), signature };
}

/** An ACS3 call as it was received. */
export interface VerifyAcs3Input {
  readonly method: string;
  /** As received, undecoded. */
  readonly path: string;
  /** The text behind the `?` as received, undecoded. */
  readonly rawQuery: string;
  /** A header by its lower-case name. `host` must be among them, which a `Request` of `fetch` does not have. */
  readonly headers: (name: string) => string | undefined;
  /** The bytes as received, before any parsing. */
  readonly body: string | Uint8Array;
  readonly accessKeySecret: string;
  readonly authorization: Authorization;
}

/** Whether the signature of an ACS3 call is valid, and the steps as the verifier sees them, without the correct signature. */
export interface Acs3Verification extends Omit<Acs3Steps, "signature"> {
  readonly valid: boolean;
  /** Whether `x-acs-content-sha256` is the hash of the body as received. */
  readonly payloadMatches: boolean;
  /** The headers that are there and had to be signed, but were not: with any, the call is not valid. */
  readonly unsignedHeaders: readonly string[];
}

/**
 * "All common request headers except Authorization must be signed when they are there" (the vendor's V3 document). content-type is not
 * among them: HTTP stacks and proxies add it after signing. Where it was signed, it counts.
 */
export const COMMON_REQUEST_HEADERS: readonly string[] = [
  "host",
  "x-acs-action",
  "x-acs-content-sha256",
  "x-acs-date",
  "x-acs-security-token",
  "x-acs-signature-nonce",
  "x-acs-version",
];

/**
 * Verifies a call with the algorithm that its `Authorization` names: decodes the query and encodes it again, hashes the raw body, and compares in
 * constant time. It never throws for a request, whatever the request holds: a query that cannot be decoded is not valid, and
 * is then empty in CanonicalRequest. Nobody vouches for a header outside `SignedHeaders`, so read only the common headers
 * besides these. It does not judge the time, the nonce, or which headers are there at all. A call by an algorithm that is unknown, or
 * not among `listAcs3Algorithms()` of this runtime, is not valid; its steps are then those of ACS3-HMAC-SHA256.
 */
export async function verifyAcs3(input: VerifyAcs3Input): Promise<Acs3Verification> {
  const { headers, authorization } = input;
  const { signedHeaders } = authorization;
  const known = findAcs3Algorithm(authorization.algorithm);
  const algorithm = known ?? ACS3_ALGORITHMS[0];
  const query = parseParameters(input.rawQuery);
  const payload = await hashedRequestPayload(input.body, algorithm);
  const received = signedHeaders.map((name): NameValue => [name, headers(name) ?? ""]);
  const call = { ...input, algorithm, query: query ?? [], headers: received, hashedRequestPayload: payload };
  const { signature, ...steps } = await computeAcs3Steps(call, input.accessKeySecret);
  const isUnsigned = (name: string) => !signedHeaders.includes(name) && headers(name) !== undefined;
  const unsignedHeaders = COMMON_REQUEST_HEADERS.filter(isUnsigned);
  const isComplete = known !== undefined && query !== undefined && unsignedHeaders.length === 0;
  return {
    valid: isComplete && constantTimeEqual(signature, authorization.signature),
    payloadMatches: payload === headers("x-acs-content-sha256"),
    unsignedHeaders,
    ...steps,
  };
}
