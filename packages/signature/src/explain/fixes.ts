import type { Algorithm } from "../request.ts";
import type { Cause, Difference, Place } from "./finding.ts";
import { type DigestFixes, SHA256_FIXES, SM3_FIXES } from "./fixes/digests.ts";
import type { Fix } from "./fixes/fix.ts";
import {
  CANONICAL_REQUEST,
  COMMON_HEADERS,
  NORMALIZE_HEADERS,
  SET_MEDIA_TYPE,
  SIGN_HEADERS,
} from "./fixes/headers.ts";
import {
  COMMON_PARAMETERS,
  DECODE_FIRST,
  ENCODE_PAIRS,
  LEAVE_OUT_SIGNATURE,
  PERCENT_ENCODE,
  SORT_NAMES,
} from "./fixes/parameters.ts";
import { SEND_METHOD, WRITE_HOST, WRITE_METHOD, WRITE_PATH } from "./fixes/request.ts";
import { END_TEXT, SIGN_RPC, TRIM_VALUE, WRITE_RPC_TEXT, WRITE_TIME } from "./fixes/texts.ts";

/**
 * The code that fixes a difference, by its cause and its place. `undefined` where no line of code does it: a parameter has
 * another value, a text was cut, or the texts belong to two calls.
 */
export function findFix(
  { place, name = "", cause }: Pick<Difference, "place" | "name" | "cause">,
  algorithm: Algorithm,
): Fix | undefined {
  if (CAUSES_WITHOUT_CODE.has(cause)) return undefined;
  if (cause === "another key") return findKeyFix(algorithm);
  return FIXES_BY_PLACE[place]({ name: name.toLowerCase(), cause, algorithm });
}

/** The code that makes the signature of a text: what remains when both sides have the same text. */
export function findKeyFix(algorithm: Algorithm): Fix {
  return algorithm === "HMAC-SHA1" ? SIGN_RPC : findDigestFixes(algorithm).sign;
}

function findDigestFixes(algorithm: Algorithm): DigestFixes {
  return algorithm === "ACS3-HMAC-SM3" ? SM3_FIXES : SHA256_FIXES;
}

/** Causes that a person settles, since code cannot know which side is right, or what was meant. */
const CAUSES_WITHOUT_CODE: ReadonlySet<Cause> = new Set<Cause>([
  "other name",
  "cut off",
  "more at the end",
  "other canonical request",
  "other place of parameters",
  "another call",
]);

/** What a place is asked with. The name is in lower case. */
interface Question {
  readonly name: string;
  readonly cause: Cause;
  readonly algorithm: Algorithm;
}

/** The fix of each place: the code that writes the place, unless its causes have code of their own. */
const FIXES_BY_PLACE: Readonly<Record<Place, (question: Question) => Fix | undefined>> = {
  method: ({ cause, algorithm }) => FIXES_OF_METHOD[cause] ?? findLayoutFix(algorithm),
  path: () => WRITE_RPC_TEXT,
  "canonical URI": () => WRITE_PATH,
  "canonicalized query string": ({ algorithm }) => findLayoutFix(algorithm),
  parameter: ({ cause }) => FIXES_OF_PARAMETERS[cause],
  header: (question) => findHashFix(question) ?? findHeaderFix(question),
  "empty line": () => CANONICAL_REQUEST,
  "signed headers": () => SIGN_HEADERS,
  "hashed request payload": ({ algorithm }) => findDigestFixes(algorithm).hashBody,
  algorithm: ({ algorithm }) => findDigestFixes(algorithm).writeText,
  "hashed canonical request": ({ algorithm }) => findDigestFixes(algorithm).writeText,
  end: () => END_TEXT,
};

function findLayoutFix(algorithm: Algorithm): Fix {
  return algorithm === "HMAC-SHA1" ? WRITE_RPC_TEXT : CANONICAL_REQUEST;
}

/** The hash of the body stands in a header too. */
function findHashFix({ name, cause, algorithm }: Question): Fix | undefined {
  const isHash = name === "x-acs-content-sha256" && !CAUSES_OF_LISTS.has(cause);
  return isHash ? findDigestFixes(algorithm).hashBody : undefined;
}

/** The vendor's clients send `accept` and do not sign it. */
function findHeaderFix({ name, cause }: Question): Fix | undefined {
  return name === "accept" && cause === "other media type" ? SIGN_HEADERS : FIXES_OF_HEADERS[cause];
}

const CAUSES_OF_LISTS: ReadonlySet<Cause> = new Set<Cause>([
  "other order",
  "only ours",
  "only theirs",
  "missing",
]);

type FixesOfCauses = Readonly<Partial<Record<Cause, Fix>>>;

const FIXES_OF_METHOD: FixesOfCauses = {
  "letter case": WRITE_METHOD,
  "white space": WRITE_METHOD,
  "other method": SEND_METHOD,
};

const FIXES_OF_TIME: FixesOfCauses = {
  "offset from UTC": WRITE_TIME,
  "no zone": WRITE_TIME,
  "fraction of a second": WRITE_TIME,
  "other time format": WRITE_TIME,
  "local time": WRITE_TIME,
};

const FIXES_OF_PARAMETERS: FixesOfCauses = {
  ...FIXES_OF_TIME,
  "plus for space": PERCENT_ENCODE,
  "mark not encoded": PERCENT_ENCODE,
  "tilde encoded": PERCENT_ENCODE,
  "lower-case hex": PERCENT_ENCODE,
  "other encoding": PERCENT_ENCODE,
  "encoded once": ENCODE_PAIRS,
  "encoded too often": DECODE_FIRST,
  "empty value": ENCODE_PAIRS,
  "other order": SORT_NAMES,
  "white space": TRIM_VALUE,
  "signature itself": LEAVE_OUT_SIGNATURE,
  missing: COMMON_PARAMETERS,
};

const FIXES_OF_HEADERS: FixesOfCauses = {
  ...FIXES_OF_TIME,
  "letter case": NORMALIZE_HEADERS,
  "white space": NORMALIZE_HEADERS,
  "empty value": CANONICAL_REQUEST,
  "other order": SIGN_HEADERS,
  "only ours": SIGN_HEADERS,
  "only theirs": SIGN_HEADERS,
  "signature itself": SIGN_HEADERS,
  missing: COMMON_HEADERS,
  "default port": WRITE_HOST,
  "other port": WRITE_HOST,
  "another host": WRITE_HOST,
  "other media type": SET_MEDIA_TYPE,
};
