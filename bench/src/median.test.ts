import { expect, test } from "vitest";
import { median } from "./median.ts";

test.each([
  { given: [7], want: 7 },
  { given: [3, 1, 2], want: 2 },
  { given: [4, 1, 3, 2], want: 2.5 },
  { given: [10, 9, 1000, 11, 10], want: 10 },
  { given: [2, 10, 1], want: 2 },
])("The median of $given is $want", ({ given, want }) => {
  expect(median(given)).toBe(want);
});

test("The values stay in their order", () => {
  const given = [3, 1, 2];
  median(given);
  expect(given).toEqual([3, 1, 2]);
});

test("No values have no median", () => {
  expect(() => median([])).toThrow(RangeError);
});
