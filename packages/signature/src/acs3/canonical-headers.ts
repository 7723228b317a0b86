import { compareNameValue } from "../compare-name-value.ts";
import type { NameValue } from "../name-value.ts";

/** The two parts that headers make of CanonicalRequest. */
export interface CanonicalHeaders {
  /** `name:value` and a line feed for each name. */
  readonly canonicalHeaders: string;
  /** The names, joined by `;`. */
  readonly signedHeaders: string;
}

/**
 * Puts headers into the form that is signed: names in lower case and sorted, values trimmed, the values of one name
 * sorted and joined by commas. Every header given is taken.
 */
export function canonicalHeaders(headers: Iterable<NameValue>): CanonicalHeaders {
  const names: string[] = [];
  let lines = "";
  for (const [name, value] of [...headers].map(trimmed).sort(compareNameValue)) {
    if (name === names.at(-1)) lines += `,${value}`;
    else {
      names.push(name);
      lines += `\n${name}:${value}`;
    }
  }
  return { canonicalHeaders: `${lines}\n`.slice(1), signedHeaders: names.join(";") };
}

function trimmed([name, value]: NameValue): NameValue {
  return [name.toLowerCase(), value.trim()];
}
