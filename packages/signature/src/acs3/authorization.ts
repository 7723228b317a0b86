/** The header `Authorization` of an ACS3 call, taken apart. */
export interface Authorization {
  /** Any of the vendor's `ACS3-` algorithms; this package verifies ACS3-HMAC-SHA256 alone. */
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
 * Reads the value of the header `Authorization`; spaces after its commas are let pass. `undefined` when it has another
 * form, names no header, or is longer than 4096 characters.
 */
export function parseAuthorization(value: string): Authorization | undefined {
  const match = value.length > LONGEST ? null : FORM.exec(value);
  if (!match) return undefined;
  const [algorithm, accessKeyId, names, signature] = match.slice(1) as [string, string, string, string];
  return { algorithm, accessKeyId, signedHeaders: names.toLowerCase().split(";"), signature };
}
