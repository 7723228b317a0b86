import { hasDigest } from "#crypto";
import type { Digest } from "./crypto/crypto.ts";

/** The ACS3 algorithms, the default first. They take the same steps, each with its own digest. */
export const ACS3_ALGORITHMS = ["ACS3-HMAC-SHA256", "ACS3-HMAC-SM3"] as const;

/** An ACS3 algorithm by its name: the first word of `Authorization` and the first line of StringToSign. */
export type Acs3Algorithm = (typeof ACS3_ALGORITHMS)[number];

/** The digest of each algorithm: of the body, of CanonicalRequest and of the HMAC. */
export const DIGESTS: Readonly<Record<Acs3Algorithm, Digest>> = {
  "ACS3-HMAC-SHA256": "sha256",
  "ACS3-HMAC-SM3": "sm3",
};

/** The ACS3 algorithms that this runtime can compute. ACS3-HMAC-SM3 is missing where there is no `node:crypto`, as in browsers. */
export function listAcs3Algorithms(): Acs3Algorithm[] {
  return ACS3_ALGORITHMS.filter(isAvailable);
}

/** The ACS3 algorithm of a name; `undefined` where it is unknown or this runtime cannot compute it. */
export function findAcs3Algorithm(name: string): Acs3Algorithm | undefined {
  return ACS3_ALGORITHMS.find((known) => known === name && isAvailable(known));
}

function isAvailable(algorithm: Acs3Algorithm): boolean {
  return hasDigest(DIGESTS[algorithm]);
}
