import { expect, test } from "vitest";
import { compareAcs3StringToSign, compareCanonicalRequest } from "./compare-acs3.ts";
import { findDifference } from "./find-difference.ts";
import type { Difference } from "./finding.ts";

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const PAYLOAD = "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23";
const OTHER = PAYLOAD.replace("5", "6");

const OURS = `POST
/
Name=a%20b%2A
content-type:application/json; charset=utf-8
host:127.0.0.1:18080
x-acs-action:CreateConnection
x-acs-content-sha256:${PAYLOAD}
x-acs-date:2026-01-31T12:00:00Z
x-acs-signature-nonce:0123abcd
x-acs-version:2020-05-18

content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version
${PAYLOAD}`;

const CASES: readonly { given: string; theirs: string; want: string }[] = [
  { given: "another method", theirs: replaced("POST", "PUT"), want: "method: other method" },
  { given: "the method in small letters", theirs: replaced("POST", "post"), want: "method: letter case" },
  { given: "no method", theirs: replaced("POST", ""), want: "method: left out" },
  { given: "another path", theirs: replaced("\n/\n", "\n/api\n"), want: "canonical URI: other value" },
  { given: "an empty path", theirs: replaced("\n/\n", "\n\n"), want: "canonical URI: left out" },
  {
    given: "the query's line left out",
    theirs: replaced("Name=a%20b%2A\n", ""),
    want: "canonicalized query string: left out",
  },
  { given: "no query", theirs: replaced("Name=a%20b%2A", ""), want: "parameter Name: only ours" },
  { given: "another parameter more", theirs: replaced("Name", "A=1&Name"), want: "parameter A: only theirs" },
  { given: "a plus in the query", theirs: replaced("a%20b", "a+b"), want: "parameter Name: plus for space" },
  {
    given: "a bare star in the query",
    theirs: replaced("b%2A", "b*"),
    want: "parameter Name: mark not encoded",
  },
  {
    given: "a query that is not encoded",
    theirs: replaced("a%20b%2A", "a b*"),
    want: "parameter Name: encoded once",
  },
  {
    given: "a header less",
    theirs: replaced("x-acs-action:CreateConnection\n", ""),
    want: "header x-acs-action: only ours",
  },
  {
    given: "the last header less",
    theirs: replaced("x-acs-version:2020-05-18\n", ""),
    want: "header x-acs-version: only ours",
  },
  { given: "a header more", theirs: replaced("host:", "date:now\nhost:"), want: "header date: only theirs" },
  {
    given: "the last header more",
    theirs: replaced("18\n\n", "18\nx-acs-zone:1\n\n"),
    want: "header x-acs-zone: only theirs",
  },
  {
    given: "the header Authorization",
    theirs: replaced("content-type:", "authorization:x\ncontent-type:"),
    want: "header authorization: signature itself",
  },
  {
    given: "headers in another order",
    theirs: moved("host:127.0.0.1:18080\n", "x-acs-date"),
    want: "header x-acs-action: other order",
  },
  {
    given: "another value of a header",
    theirs: replaced("CreateConnection", "ListProjects"),
    want: "header x-acs-action: other value",
  },
  {
    given: "a value that is not trimmed",
    theirs: replaced("host:", "host: "),
    want: "header host: white space",
  },
  {
    given: "a name in capital letters",
    theirs: replaced("host:", "Host:"),
    want: "header host: letter case",
  },
  { given: "no port", theirs: replaced(":18080", ""), want: "header host: other port" },
  { given: "another port", theirs: replaced(":18080", ":443"), want: "header host: other port" },
  {
    given: "the hash of another body",
    theirs: OURS.replaceAll(PAYLOAD, OTHER),
    want: "header x-acs-content-sha256: other body",
  },
  {
    given: "the hash of an empty body",
    theirs: OURS.replaceAll(PAYLOAD, EMPTY),
    want: "header x-acs-content-sha256: empty body",
  },
  { given: "no empty line", theirs: replaced("\n\n", "\n"), want: "empty line: left out" },
  { given: "a signed header less", theirs: replaced(";host;", ";"), want: "signed headers host: only ours" },
  {
    given: "a signed header more",
    theirs: replaced(";host;", ";date;host;"),
    want: "signed headers date: only theirs",
  },
  {
    given: "signed headers in another order",
    theirs: replaced("content-type;host", "host;content-type"),
    want: "signed headers host: other order",
  },
  {
    given: "signed headers in capital letters",
    theirs: replaced(";host;", ";Host;"),
    want: "signed headers host: letter case",
  },
  {
    given: "another hash in the last line",
    theirs: OURS.slice(0, -64) + OTHER,
    want: "hashed request payload: other body",
  },
  {
    given: "the hash of an empty body there",
    theirs: OURS.slice(0, -64) + EMPTY,
    want: "hashed request payload: empty body",
  },
  {
    given: "the hash in capital letters",
    theirs: OURS.slice(0, -64) + PAYLOAD.toUpperCase(),
    want: "hashed request payload: letter case",
  },
  {
    given: "no hash but a word",
    theirs: `${OURS.slice(0, -64)}UNSIGNED-PAYLOAD`,
    want: "hashed request payload: other value",
  },
  { given: "no last line", theirs: OURS.slice(0, -65), want: "hashed request payload: cut off" },
  { given: "a cut text", theirs: `${OURS.slice(0, 60)}…`, want: "header content-type: cut off" },
  { given: "a line feed at the end", theirs: `${OURS}\n`, want: "end: white space" },
  { given: "a line more", theirs: `${OURS}\nmore`, want: "end: more at the end" },
  { given: "another time", theirs: replaced("12:00", "13:00"), want: "header x-acs-date: another call" },
  {
    given: "another time and nonce",
    theirs: replaced("12:00", "13:00").replace("0123abcd", "f"),
    want: "header x-acs-date: another call",
  },
  {
    given: "another host",
    theirs: replaced("127.0.0.1:18080", "dataworks-vpc.cn-shanghai.aliyuncs.com"),
    want: "header host: another host",
  },
  {
    given: "another host and a plus in the query",
    theirs: replaced("127.0.0.1:18080", "x.example").replace("a%20b", "a+b"),
    want: "parameter Name: plus for space",
  },
  {
    given: "another port and another version",
    theirs: replaced("18080", "443").replace("2020-05", "2019-05"),
    want: "header host: other port, header x-acs-version: other value",
  },
  {
    given: "another media type and another version",
    theirs: replaced("application/json", "text/plain").replace("2020-05", "2019-05"),
    want: "header content-type: other media type, header x-acs-version: other value",
  },
  {
    given: "what a client adds for a temporary key",
    theirs: withToken(OURS),
    want: "header accept: other media type",
  },
  {
    given: "a token and another time and another hash",
    theirs: withToken(replaced("12:00", "13:00").slice(0, -64) + OTHER),
    want: "header accept: other media type, hashed request payload: other body",
  },
  {
    given: "a token that is not among the signed headers' order",
    theirs: withToken(OURS)
      .replace(";x-acs-security-token", "")
      .replace("accept;", "x-acs-security-token;accept;"),
    want: "header accept: other media type, signed headers x-acs-security-token: only theirs",
  },
  {
    given: "parameters in the body",
    theirs: replaced("Name=a%20b%2A", "").replaceAll(PAYLOAD, OTHER),
    want: "canonicalized query string: other place of parameters",
  },
  {
    given: "another nonce and another hash",
    theirs: replaced("0123abcd", "f").slice(0, -64) + OTHER,
    want: "header x-acs-signature-nonce: another call, hashed request payload: other body",
  },
];

test.each(CASES)("With $given, the difference is: $want", ({ theirs, want }) => {
  const comparison = { algorithm: "ACS3-HMAC-SHA256", what: "canonical request" } as const;
  const { beyond, ...first } = findDifference({ ...comparison, ours: OURS, theirs });
  expect([first, ...(beyond ? [beyond] : [])].map(written).join(", ")).toBe(want);
});

test("Parameters in the query on their side only are named as such", () => {
  const ours = replaced("Name=a%20b%2A", "");
  const theirs = OURS.replaceAll(PAYLOAD, EMPTY);
  const [first] = compareCanonicalRequest(ours, theirs);
  expect(first).toEqual({ place: "canonicalized query string", cause: "other place of parameters" });
});

test.each([
  { given: "another algorithm", theirs: `ACS3-HMAC-SM3\n${PAYLOAD}`, want: "algorithm: other value" },
  {
    given: "another hash",
    theirs: `ACS3-HMAC-SHA256\n${OTHER}`,
    want: "hashed canonical request: other canonical request",
  },
  {
    given: "capital letters",
    theirs: `ACS3-HMAC-SHA256\n${PAYLOAD.toUpperCase()}`,
    want: "hashed canonical request: letter case",
  },
  { given: "half a hash", theirs: `ACS3-HMAC-SHA256\nabc`, want: "hashed canonical request: other value" },
  { given: "a line more", theirs: `ACS3-HMAC-SHA256\n${PAYLOAD}\nmore`, want: "end: more at the end" },
])("A string to sign with $given differs so: $want", ({ theirs, want }) => {
  const differences = compareAcs3StringToSign(`ACS3-HMAC-SHA256\n${PAYLOAD}`, theirs);
  expect([...differences].map(written)).toEqual([want]);
});

function written({ place, name, cause }: Difference): string {
  return `${name === undefined ? place : `${place} ${name}`}: ${cause}`;
}

function withToken(text: string): string {
  return text
    .replace("content-type:", "accept:application/json\ncontent-type:")
    .replace("\nx-acs-signature-nonce:", "\nx-acs-security-token:CAIS+/=\nx-acs-signature-nonce:")
    .replace("\ncontent-type;", "\naccept;content-type;")
    .replace(";x-acs-signature-nonce;", ";x-acs-security-token;x-acs-signature-nonce;");
}

function replaced(part: string, by: string): string {
  return OURS.replace(part, by);
}

function moved(part: string, before: string): string {
  return replaced(part, "").replace(before, part + before);
}
