import { formatTimestamp, type NameValue } from "@dataworks-kit/signature";
import type { Random } from "../lab/random.ts";
import type { Draft } from "./draft.ts";
import { changeNamed, changeOne, type Mutation, otherCase, setNamed } from "./mutation.ts";
import { oddText } from "./odd-text.ts";
import { KEYS, NOW } from "./world.ts";

const METHODS = "GET POST PUT DELETE HEAD OPTIONS PATCH post Get TRACE PROPFIND".split(" ");
const PATHS = ["/v1", "//", "/%2F", "/.", "/;a", "/\u00e9", "/_double/world", "/_double", "*", "/?", "/#"];
const FORM = "application/x-www-form-urlencoded";
const TYPES = [
  "application/json",
  "multipart/form-data; boundary=x",
  "text/plain",
  "",
  ";",
  `${FORM}; charset=gbk`,
  FORM.toUpperCase(),
  `${FORM}x`,
];
const MINUTE_MS = 60_000;
/** Where the double's window begins and ends, and beyond. */
const OFFSETS_MS = [15, -15].flatMap((minutes) =>
  [-1_000, 0, 1_000].map((more) => minutes * MINUTE_MS + more),
);
const TIMES = [
  "",
  "now",
  "1769860800",
  "2026-01-31 12:00:00",
  "2026-02-30T00:00:00Z",
  "2026-01-31T12:00:00.000Z",
  "2026-01-31T12:00:00.123456789Z",
  "2026-01-31T12:00:00.12Z",
  "2026-01-31T12:00:00.1234567890Z",
  "2026-02-30T12:00:00.123Z",
  "2026-01-31T20:00:00+08:00",
  "2026-01-31T12:00:00.123+00:00",
  "2026-01-31T12:15:00.001Z",
];

/** What carries a call is not as it should be: method, path, common parameters, headers, key. The call is signed so. */
export const FRAME_MUTATIONS: readonly Mutation<Draft>[] = [
  (draft, random) => ({ ...draft, method: random.pick(METHODS) }),
  (draft, random) => ({ ...draft, path: random.pick(PATHS) }),
  (draft, random) => setNamed(draft, TIME, formatTimestamp(NOW + random.pick(OFFSETS_MS))),
  (draft, random) => setNamed(draft, TIME, random.pick([...TIMES, oddText(random)])),
  (draft, random) => setNamed(draft, NONCE, random.pick(["", "again", oddText(random)])),
  (draft, random) =>
    setNamed(draft, VERSION, random.pick(["", "2020-05-18 ", "2018-06-01", oddText(random)])),
  (draft, random) =>
    setNamed(draft, ACTION, random.pick(["", "createConnection", "CreateDISource", oddText(random)])),
  (draft, random) =>
    setNamed(draft, ["SignatureMethod", "SignatureVersion"], random.pick(["", "HMAC-SHA256", "2.0"])),
  (draft, random) =>
    setNamed(draft, ["Format", "accept"], random.pick(["json", "XML", "", "html", oddText(random)])),
  (draft, random) => setNamed(draft, ["Content-Type"], random.pick([...TYPES, oddText(random)])),
  (draft, random) =>
    setNamed(draft, ["Host"], random.pick(["", "localhost", "h:1", "u:p@h", oddText(random)])),
  (draft, random) => ({ ...draft, headers: changeOne(draft.headers, random, () => []) }),
  (draft, random) => ({ ...draft, headers: changeOne(draft.headers, random, (pair) => [pair, pair]) }),
  (draft, random) => ({
    ...draft,
    headers: changeOne(draft.headers, random, ([name, value]) => [[otherCase(name, random), value]]),
  }),
  (draft, random) => ({
    ...draft,
    headers: changeOne(draft.headers, random, ([name]) => [[name, oddText(random)]]),
  }),
  (draft, random) => ({ ...draft, headers: [...draft.headers, oddHeader(random)] }),
  (draft, random) => withKey(draft, random),
  (draft, random) => withKey(draft, random),
  (draft, random) =>
    withToken(draft, random.pick([KEYS.guest.securityToken, KEYS.ended.securityToken, "", oddText(random)])),
  (draft) => ({ ...draft, scheme: draft.scheme === "HMAC-SHA1" ? "ACS3-HMAC-SHA256" : "HMAC-SHA1" }),
];

const ACTION = ["Action", "x-acs-action"];
const VERSION = ["Version", "x-acs-version"];
const TIME = ["Timestamp", "x-acs-date"];
const NONCE = ["SignatureNonce", "x-acs-signature-nonce"];

const HEADERS = [
  "x-acs-note",
  "x-acs-security-token",
  "x-acs-action",
  "Origin",
  "Access-Control-Request-Headers",
  "Cookie",
  "Range",
  "Expect",
  "Upgrade",
  "Connection",
];

function oddHeader(random: Random): NameValue {
  return [random.pick(HEADERS), random.pick([oddText(random), "100-continue", "close", "h2c", "bytes=0-1"])];
}

/** Signed with another key: of another user, disabled, temporary, unknown, or with a secret that is not its own. */
function withKey(draft: Draft, random: Random): Draft {
  const key = random.pick([
    ...Object.values(KEYS),
    { accessKeyId: "nobody", accessKeySecret: "none" },
    { accessKeyId: KEYS.owner.accessKeyId, accessKeySecret: "none" },
  ]);
  const draftWithKey = setNamed({ ...draft, key }, ["AccessKeyId"], key.accessKeyId);
  const token = "securityToken" in key ? key.securityToken : undefined;
  return token !== undefined && random.chance(0.8) ? withToken(draftWithKey, token) : draftWithKey;
}

function withToken(draft: Draft, token: string): Draft {
  if (draft.scheme !== "HMAC-SHA1")
    return { ...draft, headers: [...draft.headers, ["x-acs-security-token", token]] };
  return changeNamed(draft, ["AccessKeyId"], (pair) => [pair, ["SecurityToken", token]]);
}
