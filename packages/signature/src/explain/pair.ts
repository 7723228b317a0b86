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
