import { sha256Hex } from "#crypto";

/** The algorithm's name: the first word of `Authorization` and the first line of StringToSign. */
export const ACS3_ALGORITHM = "ACS3-HMAC-SHA256";

/** StringToSign of ACS3: the algorithm, and the SHA-256 of CanonicalRequest. */
export async function acs3StringToSign(canonicalRequest: string): Promise<string> {
  return `${ACS3_ALGORITHM}\n${await sha256Hex(canonicalRequest)}`;
}
