import fc from "fast-check";
import { expect, test } from "vitest";
import { constantTimeEqual } from "./constant-time-equal.ts";

test.each([
  ["", "", true],
  ["abc", "abc", true],
  ["abc", "abd", false],
  ["abc", "ab", false],
  ["ab", "abc", false],
  ["", "a", false],
  ["a\0", "a", false],
])("`%s` and `%s`: %s", (a, b, want) => {
  expect(constantTimeEqual(a, b)).toBe(want);
});

test("It agrees with === on any two texts", () => {
  const text = fc.string({ maxLength: 3, unit: fc.constantFrom("a", "b", "\0") });
  fc.assert(fc.property(text, text, (a, b) => constantTimeEqual(a, b) === (a === b)));
});
