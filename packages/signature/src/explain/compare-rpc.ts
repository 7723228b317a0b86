import { compareParameters } from "./compare-pairs.ts";
import { decodePercent, explainEncoding, explainMethod, explainWord } from "./explain-encoding.ts";
import type { Cause, Difference } from "./finding.ts";
import { readEncodedQuery } from "./pair.ts";

/** The parts of an RPC string to sign. */
export interface RpcParts {
  readonly method: string;
  readonly path: string;
  /** The canonicalized query string, encoded once more; `undefined` when even its `&` is missing. */
  readonly query: string | undefined;
}

/**
 * The differences of two RPC strings to sign, in order. A difference after the first that is not set aside may follow
 * from that one, and means nothing.
 */
export function* compareRpc(ours: string, theirs: string): Generator<Difference> {
  const mine = readRpcParts(ours);
  const other = readRpcParts(theirs);
  if (mine.method !== other.method)
    yield { place: "method", cause: explainMethod(mine.method, other.method) };
  if (mine.path !== other.path) yield { place: "path", cause: explainPath(mine.path, other.path) };
  const cause = explainQuery(mine.query, other.query);
  if (cause) yield { place: "canonicalized query string", cause };
  const theirQuery = removeRound(other.query ?? "");
  yield* compareParameters(readEncodedQuery(mine.query ?? ""), readEncodedQuery(theirQuery));
}

/** Takes an RPC string to sign apart, also one in which something is missing. */
export function readRpcParts(text: string): RpcParts {
  const [method = "", path = "", ...query] = text.split("&");
  return { method, path, query: query.length === 0 ? undefined : query.join("&") };
}

function explainPath(ours: string, theirs: string): Cause {
  // The parameters are where the path should be.
  if (theirs === "" || /=|%3D/i.test(theirs)) return "left out";
  return explainEncoding(ours, theirs) ?? explainWord(ours, theirs);
}

/** What is wrong with the query string as a whole, if anything is. */
function explainQuery(ours: string | undefined, theirs: string | undefined): Cause | undefined {
  if (theirs === undefined) return ours === undefined ? undefined : "left out";
  if (!ours || ours === theirs) return undefined;
  if (isEncodedOnce(theirs)) return "encoded once";
  return isEncodedTooOften(theirs) ? "encoded too often" : undefined;
}

/** Whether even the signs between names and values are encoded one time too often. */
function isEncodedTooOften(query: string): boolean {
  return /%253D/i.test(query) && !/%3D|=/i.test(query);
}

function removeRound(query: string): string {
  return isEncodedTooOften(query) ? decodePercent(query) : query;
}

/** The canonicalized query string of the parts, whether or not it was encoded again. */
export function readCanonicalQuery({ query = "" }: RpcParts): string {
  return isEncodedOnce(query) ? query : decodePercent(removeRound(query));
}

/** Whether the signs between names and values are not encoded. A single such sign may be a slip. */
function isEncodedOnce(query: string): boolean {
  const pairs = query.split("&");
  return pairs.every((pair) => pair.includes("=")) && (pairs.length > 1 || !/%3D/i.test(query));
}
