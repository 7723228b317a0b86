import { expect, test } from "vitest";
import { cutExcerpt, cutName, findFirstDifference } from "./excerpt.ts";

const FACE = "\u{1F600}";
const OTHER_FACE = "\u{1F601}";

test.each([
  { given: "the same texts", texts: ["abc", "abc"], want: 3 },
  { given: "another character", texts: ["abc", "abd"], want: 2 },
  { given: "a longer text", texts: ["abc", "abcd"], want: 3 },
  { given: "an empty text", texts: ["", "a"], want: 0 },
  { given: "another second half of a surrogate pair", texts: [`a${FACE}`, `a${OTHER_FACE}`], want: 1 },
  { given: "half a surrogate pair", texts: [`a${FACE}`, "a\ud83d"], want: 1 },
  { given: "half a surrogate pair on both sides", texts: ["a\ud83db", "a\ud83dc"], want: 2 },
] as const)("The first difference of $given is at $want", ({ texts: [a, b], want }) => {
  expect(findFirstDifference(a, b)).toBe(want);
  expect(findFirstDifference(b, a)).toBe(want);
});

test("An excerpt of a short text is all of it", () => {
  expect(cutExcerpt("abcdef", 2)).toEqual({
    before: "ab",
    after: "cdef",
    isCutBefore: false,
    isCutAfter: false,
  });
});

test("An excerpt at the end of a text has nothing after it", () => {
  expect(cutExcerpt("abc", 3)).toEqual({ before: "abc", after: "", isCutBefore: false, isCutAfter: false });
});

test("An excerpt of a long text has at most 40 characters and whole code points", () => {
  const text = `a${FACE.repeat(100)}`;
  const { before, after, ...cut } = cutExcerpt(text, 101);
  expect([before, after]).toEqual([FACE.repeat(6), FACE.repeat(14)]);
  expect(cut).toEqual({ isCutBefore: true, isCutAfter: true });
});

test("A long name is cut between code points and says so", () => {
  expect(cutName("RegionId")).toBe("RegionId");
  expect(cutName(FACE.repeat(30))).toBe(`${FACE.repeat(19)}…`);
});
