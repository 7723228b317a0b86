import type { NameValue } from "./name-value.ts";
import { percentEncode } from "./percent-encode.ts";

/**
 * Writes parameters for a query or a form body, in the order given and in the encoding that is signed.
 * A parameter without a value keeps its `=`.
 */
export function encodeParameters(parameters: Iterable<NameValue>): string {
  let encoded = "";
  for (const [name, value] of parameters) {
    encoded += `${encoded && "&"}${percentEncode(name)}=${percentEncode(value)}`;
  }
  return encoded;
}
