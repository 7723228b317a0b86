import { parseTimestamp } from "../timestamp.ts";
import { COMMON_REQUEST_HEADERS } from "../verify-acs3.ts";
import { readCanonicalParts } from "./compare-acs3.ts";
import { readCanonicalQuery, readRpcParts } from "./compare-rpc.ts";
import { decodePercent } from "./explain-encoding.ts";
import type { Cause, Difference, Place } from "./finding.ts";
import { type Pair, readQuery } from "./pair.ts";

/** What every RPC call is signed with. `Format` may be left out: an answer is XML then. */
export const RPC_PARAMETERS: readonly string[] = [
  "AccessKeyId",
  "Action",
  "SignatureMethod",
  "SignatureNonce",
  "SignatureVersion",
  "Timestamp",
  "Version",
];
/** What every ACS3 call is signed with: the common headers without the token, which only temporary keys have. */
const ACS3_HEADERS = COMMON_REQUEST_HEADERS.filter((name) => name !== "x-acs-security-token");

/** What is wrong with the values of an RPC string to sign, whatever the other side has. */
export function* judgeRpcValues(text: string, now: number | undefined): Generator<Difference> {
  const pairs = readQuery(readCanonicalQuery(readRpcParts(text)));
  const time = findPair(pairs, "Timestamp");
  yield* judgeTime(time, { place: "parameter", now, takesFraction: true });
  yield* judgeEncodings(pairs);
  const names = new Set(pairs.map(({ name }) => name));
  yield* findMissing(names, RPC_PARAMETERS, "parameter");
}

/** The same of a canonical request of ACS3. */
export function* judgeAcs3Values(text: string, now: number | undefined): Generator<Difference> {
  const { headers, payload, query } = readCanonicalParts(text);
  yield* judgeTime(findPair(headers, "x-acs-date"), { place: "header", now, takesFraction: false });
  yield* judgeEncodings(readQuery(query));
  if (/:(?:80|443)$/.test(findPair(headers, "host")?.rawValue ?? ""))
    yield { place: "header", name: "host", cause: "default port" };
  const hash = findPair(headers, "x-acs-content-sha256")?.rawValue;
  const cause = explainPayload(payload, hash);
  if (cause) yield { place: "hashed request payload", cause };
  yield* findMissing(new Set(headers.map(({ name }) => name.toLowerCase())), ACS3_HEADERS, "header");
}

const HASH = /^[0-9a-f]{64}$/i;

/** The header holds the hash of the last line, which is the first to be lost where a text is cut. */
function explainPayload(payload: string, header: string | undefined): Cause | undefined {
  if (header === undefined || header === payload) {
    return payload === "" || HASH.test(payload) ? undefined : "no hash";
  }
  return HASH.test(header) && header.startsWith(payload) ? "cut off" : "two hashes";
}

function findPair(pairs: readonly Pair[], wanted: string): Pair | undefined {
  return pairs.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

function* findMissing(
  found: ReadonlySet<string>,
  names: readonly string[],
  place: Place,
): Generator<Difference> {
  for (const name of names) if (!found.has(name)) yield { place, name, cause: "missing" };
}

const ENCODED = /^(?:[\w.~-]|%[0-9a-f]{2})+$/i;

/** A value that is still encoded when it was decoded, all of it, was encoded before it was given to the code that signs. */
function* judgeEncodings(pairs: readonly Pair[]): Generator<Difference> {
  for (const { name, rawValue = "" } of pairs) {
    const value = decodePercent(rawValue);
    if (value.includes("%") && ENCODED.test(value))
      yield { place: "parameter", name, cause: "encoded too often" };
  }
}

interface TimeRules {
  readonly place: Place;
  /** Epoch milliseconds, where the time of the call can be compared with it. */
  readonly now: number | undefined;
  /** The gateway cuts fractions of a second off in RPC calls, which published clients write. */
  readonly takesFraction: boolean;
}

function* judgeTime(time: Pair | undefined, { place, now, takesFraction }: TimeRules): Generator<Difference> {
  if (time?.rawValue === undefined) return;
  const text = decodePercent(time.rawValue).trim();
  const cause = explainTime(takesFraction ? text.replace(FRACTION, "Z") : text, now);
  if (cause) yield { place, name: time.name, cause };
}

const FRACTION = /\.\d{1,9}Z$/;
const OFFSET = /\d\s?[+-]\d{2}:?\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}$/;

function explainTime(text: string, now: number | undefined): Cause | undefined {
  const time = parseTimestamp(text);
  if (time !== undefined) return now !== undefined && isLocal(time - now) ? "local time" : undefined;
  if (parseTimestamp(decodePercent(text)) !== undefined) return "encoded too often";
  if (FRACTION.test(text)) return "fraction of a second";
  if (OFFSET.test(text)) return "offset from UTC";
  return LOCAL.test(text) ? "no zone" : "other time format";
}

const HALF_HOUR_MS = 30 * 60_000;
const SMALLEST_ZONE_MS = 2 * HALF_HOUR_MS;
const LARGEST_ZONE_MS = 28 * HALF_HOUR_MS;
/** A text is pasted some minutes after it was signed. */
const PASTE_MS = 10 * 60_000;

/** Whether a time is ahead by whole half hours, as clocks east of Greenwich are. A time that is behind may be that of an old text. */
function isLocal(aheadMs: number): boolean {
  const zoneMs = Math.ceil(aheadMs / HALF_HOUR_MS) * HALF_HOUR_MS;
  return zoneMs - aheadMs <= PASTE_MS && zoneMs >= SMALLEST_ZONE_MS && zoneMs <= LARGEST_ZONE_MS;
}
