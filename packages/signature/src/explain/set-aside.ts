import type { Cause, Place, SetAsideCause } from "./finding.ts";
import type { Pair } from "./pair.ts";

type Names = Readonly<Record<string, SetAsideCause>>;

const CALLERS_HEADERS: Names = {
  accept: "other media type",
  "content-type": "other media type",
  "x-acs-accesskey-id": "another key",
  "x-acs-credentials-provider": "another key",
  "x-acs-security-token": "another key",
};

const CALLERS_PARAMETERS: Names = { AccessKeyId: "another key", SecurityToken: "another key" };

const OTHER_VALUE: Partial<Record<Place, Names>> = {
  parameter: { ...CALLERS_PARAMETERS, SignatureNonce: "another call", Timestamp: "another call" },
  header: {
    ...CALLERS_HEADERS,
    host: "another host",
    "x-acs-date": "another call",
    "x-acs-signature-nonce": "another call",
  },
};

const ONLY_THEIRS: Partial<Record<Place, Names>> = {
  parameter: CALLERS_PARAMETERS,
  header: CALLERS_HEADERS,
  "signed headers": CALLERS_HEADERS,
};

/** What can differ although nothing is wrong, where our side has a key, a host and media types of its own. */
export const SET_ASIDE: ReadonlySet<Cause> = new Set<SetAsideCause>([
  "another call",
  "another key",
  "another host",
  "other port",
  "other media type",
]);

/** The same, where both texts are of one caller: only the time and the nonce of two calls. */
export const SET_ASIDE_OF_ONE_CALLER: ReadonlySet<Cause> = new Set<SetAsideCause>(["another call"]);

/** Whether our side cannot remove a difference, so that the comparison goes on after it. */
export function isSetAside(cause: Cause): cause is SetAsideCause {
  return SET_ASIDE.has(cause);
}

/** The cause of another value, where our side cannot have theirs; any other cause as it is. */
export function explainUnsettable(place: Place, theirs: Pair, cause: Cause): Cause {
  const setAside = findCause(OTHER_VALUE[place], theirs.name);
  if (!setAside || !isOtherValue(cause, setAside)) return cause;
  return explainUnseen(theirs) ?? setAside;
}

/** The cause of a pair that only they have and our side cannot have; `undefined` for any other. */
export function explainOnlyTheirs(place: Place, theirs: Pair): Cause | undefined {
  const setAside = findCause(ONLY_THEIRS[place], theirs.name);
  return setAside && (explainUnseen(theirs) ?? setAside);
}

function findCause(names: Names | undefined, name: string): SetAsideCause | undefined {
  return names && Object.hasOwn(names, name) ? names[name] : undefined;
}

/** Letters in another case are a slip in a time or a host, and mean nothing between two keys. */
function isOtherValue(cause: Cause, setAside: SetAsideCause): boolean {
  if (cause === "other value") return true;
  return cause === "letter case" && (setAside === "another key" || setAside === "other media type");
}

/** The fault in the encoding of a key or a token, which our side cannot compare with its own. */
function explainUnseen({ name, rawValue = "" }: Pair): Cause | undefined {
  if (!Object.hasOwn(CALLERS_PARAMETERS, name)) return undefined;
  // Neither keys nor tokens hold a percent sign.
  if (/%25/.test(rawValue)) return "encoded too often";
  if (/[^\w.~%-]/.test(rawValue)) return "encoded once";
  return /%(?:[a-f]|.[a-f])/.test(rawValue) ? "lower-case hex" : undefined;
}
