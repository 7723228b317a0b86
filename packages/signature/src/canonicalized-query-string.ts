import { compareNameValue } from "./compare-name-value.ts";
import { encodeParameters } from "./encode-parameters.ts";
import type { NameValue } from "./name-value.ts";

/**
 * CanonicalizedQueryString of the RPC signature and CanonicalQueryString of ACS3, which are the same: sorted by name,
 * then by value, in the byte order of the decoded text, and strictly encoded.
 */
export function canonicalizedQueryString(parameters: Iterable<NameValue>): string {
  return encodeParameters([...parameters].sort(compareNameValue));
}
