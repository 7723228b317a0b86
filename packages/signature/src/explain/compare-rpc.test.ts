import { describe, expect, test } from "vitest";
import { compareRpc } from "./compare-rpc.ts";
import { findDifference } from "./find-difference.ts";
import type { Difference } from "./finding.ts";

const OURS =
  "POST&%2F&Action%3DCreateConnection%26Content%3Da%2520b%252Ac~d%26Empty%3D%26Format%3DJSON%26SignatureNonce%3D0123abcd%26Timestamp%3D2026-01-31T12%253A00%253A00Z%26Version%3D2020-05-18";

const CONTENT = "a%2520b%252Ac~d";

const CASES: readonly { given: string; theirs: string; want: string }[] = [
  { given: "another method", theirs: replaced("POST&", "GET&"), want: "method: other method" },
  { given: "the method in small letters", theirs: replaced("POST&", "post&"), want: "method: letter case" },
  { given: "no method", theirs: replaced("POST&", "&"), want: "method: left out" },
  { given: "another path", theirs: replaced("%2F", "%2Fapi"), want: "path: other value" },
  { given: "a bare path", theirs: replaced("%2F", "/"), want: "path: mark not encoded" },
  { given: "the path in lower-case hex", theirs: replaced("%2F", "%2f"), want: "path: lower-case hex" },
  { given: "no path", theirs: replaced("%2F&", ""), want: "path: left out" },
  { given: "an empty path", theirs: replaced("%2F&", "&"), want: "path: left out" },
  { given: "no query", theirs: "POST&%2F", want: "canonicalized query string: left out" },
  {
    given: "a parameter less",
    theirs: replaced("Format%3DJSON%26", ""),
    want: "parameter Format: only ours",
  },
  {
    given: "the last parameter less",
    theirs: replaced("%26Version%3D2020-05-18", ""),
    want: "parameter Version: only ours",
  },
  {
    given: "a parameter more",
    theirs: replaced("%26Format", "%26EnvType%3D1%26Format"),
    want: "parameter EnvType: only theirs",
  },
  { given: "the last parameter more", theirs: `${OURS}%26Zone%3D1`, want: "parameter Zone: only theirs" },
  {
    given: "a parameter twice",
    theirs: replaced("Format%3DJSON", "Format%3DJSON%26Format%3DJSON"),
    want: "parameter Format: only theirs",
  },
  {
    given: "the signature",
    theirs: replaced("%26SignatureNonce", "%26Signature%3Dx%26SignatureNonce"),
    want: "parameter Signature: signature itself",
  },
  { given: "another value", theirs: replaced("JSON", "XML"), want: "parameter Format: other value" },
  {
    given: "a value in other letters",
    theirs: replaced("JSON", "json"),
    want: "parameter Format: letter case",
  },
  {
    given: "a value with white space",
    theirs: replaced("JSON", "JSON%2520"),
    want: "parameter Format: white space",
  },
  { given: "another name", theirs: replaced("Format", "Formal"), want: "parameter Format: other name" },
  {
    given: "a name in other letters",
    theirs: replaced("Format", "format"),
    want: "parameter Format: letter case",
  },
  {
    given: "names in the order of insertion",
    theirs: replaced("Action%3DCreateConnection%26", "").concat("%26Action%3DCreateConnection"),
    want: "parameter Content: other order",
  },
  {
    given: "an empty value left out",
    theirs: replaced("Empty%3D%26", ""),
    want: "parameter Empty: empty value",
  },
  {
    given: "an empty value without its sign",
    theirs: replaced("Empty%3D", "Empty"),
    want: "parameter Empty: empty value",
  },
  {
    given: "an empty value more",
    theirs: replaced("%26Empty", "%26Description%3D%26Empty"),
    want: "parameter Description: empty value",
  },
  {
    given: "a plus for a space",
    theirs: content("a%2Bb%252Ac~d"),
    want: "parameter Content: plus for space",
  },
  { given: "a bare star", theirs: content("a%2520b%2Ac~d"), want: "parameter Content: mark not encoded" },
  {
    given: "an encoded tilde",
    theirs: content("a%2520b%252Ac%257Ed"),
    want: "parameter Content: tilde encoded",
  },
  {
    given: "the form's encoding of all of them",
    theirs: content("a%2Bb%2Ac%257Ed"),
    want: "parameter Content: plus for space",
  },
  {
    given: "lower-case hex within",
    theirs: content("a%2520b%252ac~d"),
    want: "parameter Content: lower-case hex",
  },
  {
    given: "lower-case hex without",
    theirs: replaced("%3DCreate", "%3dCreate"),
    want: "parameter Action: lower-case hex",
  },
  {
    given: "an encoded letter",
    theirs: content("%2561%2520b%252Ac~d"),
    want: "parameter Content: other encoding",
  },
  { given: "a value encoded once", theirs: content("a%20b%2Ac~d"), want: "parameter Content: encoded once" },
  {
    given: "a value encoded three times",
    theirs: content("a%252520b%25252Ac~d"),
    want: "parameter Content: encoded too often",
  },
  {
    given: "a value that is not UTF-8",
    theirs: content("a%25FFb"),
    want: "parameter Content: other encoding",
  },
  {
    given: "a query encoded once",
    theirs: `POST&%2F&${decodeURIComponent(OURS.slice(9))}`,
    want: "canonicalized query string: encoded once",
  },
  {
    given: "a query encoded three times",
    theirs: `POST&%2F&${encodeURIComponent(OURS.slice(9))}`,
    want: "canonicalized query string: encoded too often",
  },
  { given: "a text cut within a value", theirs: OURS.slice(0, -3), want: "parameter Version: cut off" },
  { given: "a text cut with dots", theirs: `${OURS.slice(0, 40)}...`, want: "parameter Content: cut off" },
  { given: "a line feed at the end", theirs: `${OURS}\n`, want: "end: white space" },
  { given: "a space at the end", theirs: `${OURS} `, want: "end: white space" },
];

test.each(CASES)("With $given, the difference is: $want", ({ theirs, want }) => {
  expect(found(theirs)).toBe(want);
});

describe("Two calls", () => {
  const otherTime = replaced("12%253A00", "13%253A00");
  const otherCall = otherTime.replace("0123abcd", "ffff");

  test.each([
    { given: "time", theirs: otherTime, want: "parameter Timestamp: another call" },
    { given: "time and nonce", theirs: otherCall, want: "parameter SignatureNonce: another call" },
    {
      given: "the version too",
      theirs: otherCall.replace("2020-05-18", "2019-01-01"),
      want: "parameter SignatureNonce: another call, parameter Version: other value",
    },
  ])("that differ in $given differ so: $want", ({ theirs, want }) => {
    expect(found(theirs)).toBe(want);
  });
});

describe("What our side cannot set", () => {
  const ours = replaced("&Action", "&AccessKeyId%3Dtestid%26Action");
  const otherKey = ours.replace("testid", "LTAI5t");
  const token = "%26SecurityToken%3DCAIS%252Bab%252F%253D%26SignatureNonce";
  const withToken = otherKey.replace("%26SignatureNonce", token);
  const key = "parameter AccessKeyId: another key";

  test.each([
    { given: "another key", theirs: otherKey, want: key },
    { given: "a key in other letters", theirs: ours.replace("testid", "TestId"), want: key },
    { given: "another key and a token", theirs: withToken, want: key },
    {
      given: "a token alone",
      theirs: ours.replace("%26SignatureNonce", token),
      want: "parameter SecurityToken: another key",
    },
    {
      given: "another key and a plus for a space",
      theirs: withToken.replace("a%2520b", "a%2Bb"),
      want: `${key}, parameter Content: plus for space`,
    },
    {
      given: "a token and another version",
      theirs: withToken.replace("2020-05-18", "2019-01-01"),
      want: `${key}, parameter Version: other value`,
    },
    {
      given: "another key and another nonce and a parameter less",
      theirs: otherKey.replace("0123abcd", "f").replace("%26Version%3D2020-05-18", ""),
      want: `${key}, parameter Version: only ours`,
    },
    {
      given: "a token at the end",
      theirs: `${otherKey}%26SecurityToken%3DCAIS`,
      want: `${key}, parameter SecurityToken: only theirs`,
    },
    {
      given: "a token that is encoded once",
      theirs: withToken.replace("%252B", "%2B"),
      want: `${key}, parameter SecurityToken: encoded once`,
    },
    {
      given: "a token that is encoded three times",
      theirs: withToken.replace("%252B", "%25252B"),
      want: `${key}, parameter SecurityToken: encoded too often`,
    },
    {
      given: "a space around the key",
      theirs: ours.replace("testid", "testid%2520"),
      want: "parameter AccessKeyId: white space",
    },
    {
      given: "no key",
      theirs: ours.replace("AccessKeyId%3Dtestid%26", ""),
      want: "parameter AccessKeyId: only ours",
    },
  ])("is set aside: with $given, the difference is: $want", ({ theirs, want }) => {
    expect(found(theirs, ours)).toBe(want);
  });
});

test("Names of any length are cut to 40 characters", () => {
  const [difference] = compareRpc(OURS, replaced("Action", `A${"\u{1F600}".repeat(1000)}%3D%26Action`));
  expect(difference?.name).toBe(`A${"\u{1F600}".repeat(19)}…`);
});

function found(theirs: string, ours = OURS): string {
  const { beyond, ...first } = findDifference({
    algorithm: "HMAC-SHA1",
    what: "string to sign",
    ours,
    theirs,
  });
  return [first, ...(beyond ? [beyond] : [])].map(written).join(", ");
}

function written({ place, name, cause }: Difference): string {
  return `${name === undefined ? place : `${place} ${name}`}: ${cause}`;
}

function replaced(part: string, by: string): string {
  return OURS.replace(part, by);
}

function content(value: string): string {
  return replaced(CONTENT, value);
}
