import { comparePairs, compareParameters } from "./compare-pairs.ts";
import { decodePercent, explainMethod, explainWord } from "./explain-encoding.ts";
import type { Cause, Difference } from "./finding.ts";
import { type Pair, readHeader, readQuery } from "./pair.ts";

/** The lines of a canonical request. */
export interface CanonicalParts {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: readonly Pair[];
  /** Whether an empty line follows the headers. */
  readonly hasEmptyLine: boolean;
  readonly signedHeaders: readonly Pair[];
  readonly payload: string;
  readonly more: string;
}

/** The hashes of an empty body, by SHA-256 and by SM3. */
export const EMPTY_PAYLOADS: readonly string[] = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
];
const HASH = /^[0-9a-f]{64}$/;
const HEADER_LINE = /^[a-z0-9-]+:/i;
const FIRST_HEADER = 3;

/** The differences of two strings to sign of ACS3, in order. */
export function* compareAcs3StringToSign(ours: string, theirs: string): Generator<Difference> {
  const [algorithm = "", hash = "", ...more] = ours.split("\n");
  const [otherAlgorithm = "", otherHash = "", ...otherMore] = theirs.split("\n");
  if (algorithm !== otherAlgorithm)
    yield { place: "algorithm", cause: explainWord(algorithm, otherAlgorithm) };
  if (hash !== otherHash) {
    const cause = explainWord(hash, otherHash);
    const isOther = cause === "other value" && HASH.test(otherHash);
    yield { place: "hashed canonical request", cause: isOther ? "other canonical request" : cause };
  }
  if (more.join("\n") !== otherMore.join("\n")) yield { place: "end", cause: "more at the end" };
}

/**
 * The differences of two canonical requests, in order. A difference after the first that is not set aside may follow
 * from that one, and means nothing.
 */
export function* compareCanonicalRequest(ours: string, theirs: string): Generator<Difference> {
  const mine = readCanonicalParts(ours);
  const other = readCanonicalParts(theirs);
  if (mine.method !== other.method)
    yield { place: "method", cause: explainMethod(mine.method, other.method) };
  if (mine.uri !== other.uri) yield { place: "canonical URI", cause: explainUri(mine.uri, other.uri) };
  if (mine.query !== other.query && isHeader(other.query))
    yield { place: "canonicalized query string", cause: "left out" };
  if (isOtherPlace(mine, other))
    yield { place: "canonicalized query string", cause: "other place of parameters" };
  yield* compareParameters(readQuery(mine.query), readQuery(other.query));
  yield* comparePairs(mine.headers, other.headers, { place: "header", explainValue: explainHeader });
  if (mine.hasEmptyLine !== other.hasEmptyLine) yield { place: "empty line", cause: "left out" };
  yield* comparePairs(mine.signedHeaders, other.signedHeaders, {
    place: "signed headers",
    explainValue: () => "other value",
  });
  if (mine.payload !== other.payload)
    yield { place: "hashed request payload", cause: explainHash(mine.payload, other.payload) };
  if (mine.more !== other.more) yield { place: "end", cause: "more at the end" };
}

function explainUri(ours: string, theirs: string): Cause {
  if (theirs === "") return "left out";
  if (decodePercent(theirs) === ours) return "encoded too often";
  return decodePercent(ours) === theirs ? "encoded once" : explainWord(ours, theirs);
}

/** Takes a canonical request apart, also one in which something is missing. */
export function readCanonicalParts(text: string): CanonicalParts {
  const lines = addUri(text.split("\n"));
  const [method = "", uri = "", query = ""] = lines;
  const end = lines.findIndex((line, at) => at >= FIRST_HEADER && !line.includes(":"));
  const headersEnd = end < 0 ? lines.length : end;
  const hasEmptyLine = lines[headersEnd] === "";
  const [names = "", payload = "", ...more] = lines.slice(headersEnd + (hasEmptyLine ? 1 : 0));
  return {
    method,
    uri,
    query,
    headers: lines.slice(FIRST_HEADER, headersEnd).map(readHeader),
    hasEmptyLine,
    signedHeaders: names.split(";").map(readHeader),
    payload,
    more: more.join("\n"),
  };
}

/** Where the line of the path was left out, the query is in its place. */
function addUri(lines: readonly string[]): readonly string[] {
  const [method = "", uri = "", query = ""] = lines;
  const isLeftOut = isHeader(query) && !/^(?:\/|%2F)/i.test(uri) && uri.includes("=");
  return isLeftOut ? [method, "", ...lines.slice(1)] : lines;
}

/** Whether the query of one is the body of the other, or a part of it. */
function isOtherPlace(mine: CanonicalParts, other: CanonicalParts): boolean {
  const isOneEmpty = (mine.query === "") !== (other.query === "");
  return isOneEmpty && mine.payload !== other.payload && HASH.test(other.payload);
}

/** Whether a header is where the query should be, because the line of an empty query was left out. */
function isHeader(query: string): boolean {
  return HEADER_LINE.test(query);
}

function explainHeader({ name, rawValue: ours = "" }: Pair, { rawValue: theirs = "" }: Pair): Cause {
  if (name === "x-acs-content-sha256") return explainHash(ours, theirs);
  const isPort = name === "host" && removePort(ours) === removePort(theirs);
  return isPort ? "other port" : explainWord(ours, theirs);
}

function removePort(host: string): string {
  return host.replace(/:\d{1,5}$/, "");
}

function explainHash(ours: string, theirs: string): Cause {
  const cause = explainWord(ours, theirs);
  if (cause !== "other value" || !HASH.test(theirs)) return cause;
  const [isOurEmpty, isTheirEmpty] = [EMPTY_PAYLOADS.includes(ours), EMPTY_PAYLOADS.includes(theirs)];
  if (isOurEmpty && isTheirEmpty) return "other digest";
  return isOurEmpty || isTheirEmpty ? "empty body" : "other body";
}
