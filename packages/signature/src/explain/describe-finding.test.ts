import { expect, test } from "vitest";
import { CAUSE_WORDS } from "./cause-words.ts";
import { describeFinding } from "./describe-finding.ts";
import type { Cause, DifferentTexts, Finding, Place } from "./finding.ts";
import { PLACE_WORDS } from "./place-words.ts";

const EXCERPT = { before: "", after: "testsecret", isCutBefore: false, isCutAfter: false };
const DIFFERENT: DifferentTexts = {
  kind: "different",
  algorithm: "HMAC-SHA1",
  what: "string to sign",
  at: 9,
  line: 1,
  ours: EXCERPT,
  theirs: EXCERPT,
  place: "parameter",
  name: "RegionId",
  cause: "only ours",
};
const EQUAL = { kind: "equal", algorithm: "HMAC-SHA1", what: "string to sign", isTrimmed: false } as const;

const FINDINGS: readonly Finding[] = [
  { kind: "empty" },
  { kind: "too long", limit: 10 },
  { kind: "not recognised", looksLike: "unknown" },
  { kind: "not recognised", looksLike: "query string" },
  { kind: "not recognised", looksLike: "authorization" },
  { kind: "not recognised", looksLike: "refusal", code: "MissingAction" },
  { kind: "other algorithm", ours: "HMAC-SHA1", theirs: "ACS3-HMAC-SHA256" },
  { kind: "no counterpart", what: "canonical request" },
  EQUAL,
  { ...EQUAL, algorithm: "ACS3-HMAC-SHA256", isTrimmed: true },
  { kind: "not recognised", looksLike: "refusal", code: "SignatureDoesNotMatch" },
  {
    ...DIFFERENT,
    cause: "another host",
    setAside: ["another host", "other media type", "another key", "other port", "another call"],
    beyond: { place: "hashed request payload", cause: "other body" },
  },
  { ...DIFFERENT, cause: "another call", beyond: { place: "end", cause: "white space" } },
];

test.each(FINDINGS)("The finding $kind has whole sentences", (finding) => {
  expectSentences(describeFinding(finding));
});

test.each(Object.keys(CAUSE_WORDS) as Cause[])("The cause %s has words at each place", (cause) => {
  for (const place of Object.keys(PLACE_WORDS) as Place[])
    expectSentences(describeFinding({ ...DIFFERENT, place, cause }));
});

test("A missing parameter has its name and its position", () => {
  expect(describeFinding(DIFFERENT)).toEqual([
    "The parameter RegionId is missing from the pasted text.",
    "The string to sign differs first in line 1, after 9 characters of the text.",
  ]);
});

test("Two calls are named as such", () => {
  expect(
    describeFinding({ ...DIFFERENT, cause: "another call", setAside: ["another call"], name: "Timestamp" }),
  ).toEqual([
    "The texts are the same but for time and nonce: they belong to two calls.",
    "Give both sides the same time and the same nonce.",
  ]);
});

test("Another key is the only difference, and the advice is to look at the secret", () => {
  expect(
    describeFinding({ ...DIFFERENT, cause: "another key", setAside: ["another key", "another call"] }),
  ).toEqual([
    "The texts are the same but for the access key, which this side cannot have, and for time and nonce.",
    "With your own key, the text is right, so look at the secret: a wrong or an old one, a space around it, the secret of another key, or no & after it.",
  ]);
});

test("The advice for another body is to compare the bodies", () => {
  const words = describeFinding({ ...DIFFERENT, place: "hashed request payload", cause: "other body" }).join(
    " ",
  );
  expect(words).toContain("no answer can show");
  expect(words).toContain("Compare the bodies of both sides");
});

test("A parameter with an empty name has words too", () => {
  expect(describeFinding({ ...DIFFERENT, name: "" })[0]).toBe(
    "The parameter without a name is missing from the pasted text.",
  );
});

function expectSentences(words: readonly string[]): void {
  expect(words.length).toBeGreaterThan(0);
  for (const sentence of words) expect(sentence).toMatch(/^[A-Z].*[.:]$/);
  expect(words.join(" ")).not.toMatch(/undefined|testsecret/);
}
