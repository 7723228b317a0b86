import type { NameValue } from "../parameters.ts";
import { decodePercent } from "./explain-encoding.ts";

/** A parameter or a header as a text has it. */
export interface Pair {
  /** All of it, as it is in the text. */
  readonly raw: string;
  /** Decoded. */
  readonly name: string;
  readonly rawName: string;
  /** `undefined` where the sign between name and value is missing. */
  readonly rawValue: string | undefined;
}

/** Reads the pairs of a canonicalized query string. */
export function readQuery(query: string): Pair[] {
  return query === "" ? [] : query.split("&").map((raw) => readPair(raw, raw, "="));
}

/** Reads the pairs of a canonicalized query string that is encoded once more, as in RPC's string to sign. */
export function readEncodedQuery(query: string): Pair[] {
  return query === "" ? [] : query.split(/%26/i).map((raw) => readPair(raw, decodePercent(raw), "="));
}

/** Reads a line `name:value`. */
export function readHeader(line: string): Pair {
  return readPair(line, line, ":");
}

function readPair(raw: string, text: string, sign: "=" | ":"): Pair {
  const at = text.indexOf(sign);
  const rawName = at < 0 ? text : text.slice(0, at);
  const name = sign === "=" ? decodePercent(rawName) : rawName;
  return { raw, name, rawName, rawValue: at < 0 ? undefined : text.slice(at + 1) };
}

/** The parameter that was meant: a plus stands for a space, since the text of a plus is `%2B`. */
export function toParameter({ rawName, rawValue = "" }: Pair): NameValue {
  return [decodeForm(rawName), decodeForm(rawValue)];
}

function decodeForm(text: string): string {
  return toWellFormed(decodePercent(text.replaceAll("+", " ")));
}

/** Half of a surrogate pair has no UTF-8, and can be in no text that was signed. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
