import { ACS3_ALGORITHMS } from "../acs3-algorithm.ts";
import type { Pasted } from "./finding.ts";

/** Texts of ACS3 as they were found. */
interface Acs3Texts {
  readonly stringToSign: string | undefined;
  readonly canonicalRequest: string | undefined;
  readonly isTrimmed: boolean;
}

/** Takes the algorithm from the first line of a string to sign. A canonical request names none. */
export function toAcs3Pasted({ stringToSign, canonicalRequest, isTrimmed }: Acs3Texts): Pasted | undefined {
  if (canonicalRequest === undefined && stringToSign === undefined) return undefined;
  const algorithm = ACS3_ALGORITHMS.find((name) => stringToSign?.startsWith(`${name}\n`));
  return {
    ...(algorithm && { algorithm }),
    ...(stringToSign === undefined ? {} : { stringToSign }),
    ...(canonicalRequest === undefined ? {} : { canonicalRequest }),
    isTrimmed,
  };
}
