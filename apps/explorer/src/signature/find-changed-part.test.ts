import fc from "fast-check";
import { expect, test } from "vitest";
import { findChangedPart } from "./find-changed-part.ts";

test.each([
  { earlier: "abc", text: "abc", want: ["abc", "", ""] },
  { earlier: "abc", text: "aXc", want: ["a", "X", "c"] },
  { earlier: "aa", text: "aaa", want: ["aa", "a", ""] },
  { earlier: "abc", text: "ac", want: ["a", "", "c"] },
  { earlier: "", text: "new", want: ["", "new", ""] },
  { earlier: "😀", text: "😁", want: ["", "😁", ""] },
])("From $earlier to $text: $want", ({ earlier, text, want }) => {
  const { before, changed, after } = findChangedPart(earlier, text);
  expect([before, changed, after]).toEqual(want);
});

test("The three parts are the text, and no surrogate pair is cut", () => {
  const texts = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(texts, texts, (earlier, text) => {
      const { before, changed, after } = findChangedPart(earlier, text);
      expect(before + changed + after).toBe(text);
      for (const part of [before, changed, after])
        expect(part).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    }),
  );
});
