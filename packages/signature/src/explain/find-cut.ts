import { readCanonicalParts } from "./compare-acs3.ts";
import { readCanonicalQuery, readRpcParts } from "./compare-rpc.ts";
import { cutName } from "./excerpt.ts";
import { decodePercent } from "./explain-encoding.ts";
import type { Difference, DifferentTexts, Pasted, Place } from "./finding.ts";
import { RPC_PARAMETERS } from "./judge-values.ts";
import { type Pair, readQuery } from "./pair.ts";

const CUT_SIGN = /(?:\.\.\.|…)$/;

/** Of the parameters that every call has: code can forget a single one. */
const MISSING_FROM_CODE = 2;
/** A server that misses a parameter says so, and checks no signature. */
export const MISSING_FROM_SERVER = 1;

/**
 * Where a text stops before its end, as logs cut long lines. `undefined` for a text that may be whole.
 *
 * @param fewest how many parameters that every call has are missing from an RPC text at least. Default: as code can forget one
 */
export function findCut(
  { stringToSign = "", canonicalRequest, algorithm }: Pasted,
  fewest: number = MISSING_FROM_CODE,
): Difference | undefined {
  if (canonicalRequest !== undefined) return findCutOfRequest(canonicalRequest);
  return algorithm === "HMAC-SHA1" ? findCutOfRpc(stringToSign.replace(CUT_SIGN, ""), fewest) : undefined;
}

/** The names are sorted, so that a text which lacks the last ones was cut. The cut can be in a name. */
function findCutOfRpc(text: string, fewest: number): Difference | undefined {
  const pairs = readQuery(readCanonicalQuery(readRpcParts(text)));
  const whole = pairs.slice(0, -1).map(({ name }) => name);
  const last = pairs.at(-1);
  if (!last || whole.length === 0) return undefined;
  const names = new Set(pairs.map(({ name }) => name));
  const missing = RPC_PARAMETERS.filter((name) => !names.has(name));
  const isSorted = whole.every((name, at) => name >= (whole[at - 1] ?? ""));
  const part = last.name.replace(PART_OF_ESCAPE, "");
  const isOfEnd = missing.every((name) => name >= part && name > (whole.at(-1) ?? ""));
  const isCut = missing.length >= fewest || (missing.length > 0 && isPartOfTime(last));
  if (!isSorted || !isOfEnd || !isCut) return undefined;
  return { place: "parameter", name: cutName(part || (whole.at(-1) ?? "")), cause: "cut off" };
}

const PART_OF_ESCAPE = /%.{0,2}$/;
const TIME_LENGTH = "2026-01-31T12:00:00Z".length;

function isPartOfTime({ name, rawValue = "" }: Pair): boolean {
  return name === "Timestamp" && decodePercent(rawValue).length < TIME_LENGTH;
}

const PART_OF_HASH = /^[0-9a-f]{0,63}$/;

/** The last line is a hash. */
function findCutOfRequest(text: string): Difference | undefined {
  const { headers, signedHeaders, payload } = readCanonicalParts(text.replace(CUT_SIGN, ""));
  if (!PART_OF_HASH.test(payload)) return undefined;
  const cause = "cut off";
  if (payload !== "") return { place: "hashed request payload", cause };
  const signed = signedHeaders.at(-1)?.name ?? "";
  if (signed !== "") return { place: "signed headers", name: cutName(signed), cause };
  const last = headers.at(-1);
  if (!last) return { place: "canonicalized query string", cause };
  return { place: "header", name: cutName(last.name), cause };
}

/** Whether a difference is only that the text of the server was cut; one that comes before the cut is a difference. */
export function isOfCut({ at, setAside, beyond, what }: DifferentTexts, server: Pasted): boolean {
  const text = (what === "canonical request" ? server.canonicalRequest : server.stringToSign) ?? "";
  if (!setAside) return at >= text.replace(CUT_SIGN, "").length - 1;
  return beyond === undefined || !isBeforeEnd(text, beyond);
}

const FIRST: ReadonlySet<Place> = new Set<Place>(["method", "path", "canonical URI"]);
const PAIRS: ReadonlySet<Place> = new Set<Place>(["parameter", "header"]);

/** In a string to sign of RPC, and in the query and the headers of a canonical request. */
const AROUND_NAMES = [
  ["%26", "%3D"],
  ["&", "%3D"],
  ["&", "="],
  ["\n", "="],
  ["\n", ":"],
] as const;

const LONGEST_SIGN = 3;

/** A pair is whole where another one follows. */
function isBeforeEnd(text: string, { place, name = "" }: Difference): boolean {
  const found = AROUND_NAMES.map(([before, after]) => text.indexOf(`${before}${name}${after}`));
  const at = found.find((index) => index >= 0);
  const isPair = PAIRS.has(place) && at !== undefined && /%26|[&\n]/.test(text.slice(at + LONGEST_SIGN));
  return FIRST.has(place) || isPair;
}
