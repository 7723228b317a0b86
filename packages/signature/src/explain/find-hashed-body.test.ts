import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NameValue } from "../parameters.ts";
import { findHashedBody } from "./find-hashed-body.ts";
import { BODY_WORDS } from "./likely-bodies.ts";

const PARAMETERS: readonly NameValue[] = [
  ["ProjectId", "1"],
  ["Name", "a b*~(é)/"],
  ["Content", '{"a": "b, c","d":[1]}'],
  ["Empty", ""],
];
const FORM =
  "ProjectId=1&Name=a%20b%2A~%28%C3%A9%29%2F&Content=%7B%22a%22%3A%20%22b%2C%20c%22%2C%22d%22%3A%5B1%5D%7D&Empty=";
const CONTENT = JSON.stringify(PARAMETERS[2]?.[1]);
const JSON_TEXT = `{"ProjectId":"1","Name":"a b*~(é)/","Content":${CONTENT},"Empty":""}`;
const UTF_16 = Buffer.from(FORM, "utf16le");

/** Bodies as other programs write them, by their ids. */
const BODIES: readonly (readonly [id: string, body: string | Buffer])[] = [
  ["form", FORM],
  ["empty", ""],
  [
    "form, sorted",
    "Content=%7B%22a%22%3A%20%22b%2C%20c%22%2C%22d%22%3A%5B1%5D%7D&Empty=&Name=a%20b%2A~%28%C3%A9%29%2F&ProjectId=1",
  ],
  ["form, reversed", FORM.split("&").reverse().join("&")],
  ["form, plus for space", FORM.replaceAll("%20", "+")],
  ["form, URLSearchParams", FORM.replaceAll("%20", "+").replaceAll("%2A", "*").replaceAll("~", "%7E")],
  ["form, lower-case hex", FORM.replace(/%../g, (code) => code.toLowerCase())],
  ["form, marks not encoded", FORM.replaceAll("%2A", "*").replaceAll("%28", "(").replaceAll("%29", ")")],
  ["form, slashes not encoded", FORM.replaceAll("%2F", "/")],
  ["form, not encoded", decodeURIComponent(FORM)],
  ["form, encoded twice", FORM.replaceAll("%", "%25")],
  ["form, encoded as a whole", encodeURIComponent(FORM)],
  ["form, without empty values", FORM.replace("&Empty=", "")],
  ["query string", `?${FORM}`],
  ["JSON", JSON_TEXT],
  ["JSON, sorted", `{"Content":${CONTENT},"Empty":"","Name":"a b*~(é)/","ProjectId":"1"}`],
  ["JSON, with spaces", `{"ProjectId": "1", "Name": "a b*~(é)/", "Content": ${CONTENT}, "Empty": ""}`],
  [
    "JSON, with spaces and escapes",
    `{"ProjectId": "1", "Name": "a b*~(\\u00e9)/", "Content": ${CONTENT}, "Empty": ""}`,
  ],
  ["JSON, indented by two", JSON.stringify(JSON.parse(JSON_TEXT), null, 2)],
  ["JSON, indented by four", JSON.stringify(JSON.parse(JSON_TEXT), null, 4)],
  ["JSON, typed", '{"ProjectId":1,"Name":"a b*~(é)/","Content":{"a": "b, c","d":[1]},"Empty":""}'],
  [
    "JSON, typed, with spaces",
    '{"ProjectId": 1, "Name": "a b*~(é)/", "Content": {"a": "b, c", "d": [1]}, "Empty": ""}',
  ],
  ["value", '{"a": "b, c","d":[1]}'],
  ["value, without spaces", '{"a":"b, c","d":[1]}'],
  ["value, with spaces", '{"a": "b, c", "d": [1]}'],
  ["null", "null"],
  ["undefined", "undefined"],
  ["empty object", "{}"],
  ["empty list", "[]"],
  ["empty JSON string", '""'],
  ["object Object", "[object Object]"],
  ["form, line feed", `${FORM}\n`],
  ["form, CRLF", `${FORM}\r\n`],
  ["form, byte order mark", `\uFEFF${FORM}`],
  ["form, UTF-16LE", UTF_16],
  ["JSON, Latin-1", Buffer.from(JSON_TEXT, "latin1")],
  ["JSON, line feed", `${JSON_TEXT}\n`],
];

const DIGESTS = [
  { algorithm: "ACS3-HMAC-SHA256", digest: "sha256" },
  { algorithm: "ACS3-HMAC-SM3", digest: "sm3" },
] as const;

function hash(body: string | Buffer, digest = "sha256"): string {
  return createHash(digest).update(body).digest("hex");
}

describe.each(DIGESTS)("By $algorithm", ({ algorithm, digest }) => {
  test.each(BODIES)("the body is found: %s", async (id, body) => {
    const found = await findHashedBody(hash(body, digest), { parameters: PARAMETERS, algorithm });
    expect(found?.id).toBe(id);
    expect(found?.sentence).toMatch(/^The hash is that of .*\.$/);
  });
});

test("Every form of a body is found above", () => {
  const ids = BODIES.map(([id]) => id);
  expect(Object.keys(BODY_WORDS).filter((form) => !ids.includes(form))).toEqual([]);
});

const SHA256 = { parameters: PARAMETERS, algorithm: "ACS3-HMAC-SHA256" } as const;

test.each([
  ["the hash of something else", hash("something else"), SHA256],
  ["no hash", "hello", SHA256],
  ["nothing", "", SHA256],
  ["HMAC-SHA1, which hashes no body", hash(""), { ...SHA256, algorithm: "HMAC-SHA1" }],
  ["a hash by another digest", hash(""), { ...SHA256, algorithm: "ACS3-HMAC-SM3" }],
] as const)("Nothing is found for %s", async (_, given, call) => {
  expect(await findHashedBody(given, call)).toBeUndefined();
});

test("A hash in upper case with white space around it is read", async () => {
  expect(await findHashedBody(` ${hash("").toUpperCase()}\n`, SHA256)).toMatchObject({ id: "empty" });
});

test("Without parameters the body is the empty one", async () => {
  expect(await findHashedBody(hash(""), { ...SHA256, parameters: [] })).toMatchObject({ id: "empty" });
});

test("For any parameters the form is found, and nothing throws", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'{["\\:,]} \n1é\ud800'), maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), async (parameters) => {
      expect(await findHashedBody(hash("something else"), { ...SHA256, parameters })).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test("Long values of deep JSON or of quotes come to an end", async () => {
  for (const piece of ["[", '"', '\\"', '"\\', " ", ":"]) {
    const parameters: NameValue[] = [["Content", `{"${piece.repeat(30_000)}`]];
    expect(await findHashedBody(hash("something else"), { ...SHA256, parameters })).toBeUndefined();
  }
});
