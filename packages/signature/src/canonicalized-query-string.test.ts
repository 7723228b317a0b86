import { expect, test } from "vitest";
import { canonicalizedQueryString } from "./canonicalized-query-string.ts";
import type { NameValue } from "./name-value.ts";

const CASES: { title: string; given: NameValue[]; want: string }[] = [
  { title: "No parameter gives no text", given: [], want: "" },
  {
    title: "Upper case comes before lower case, as in ASCII",
    given: [
      ["b", ""],
      ["a", ""],
      ["B", ""],
    ],
    want: "B=&a=&b=",
  },
  {
    title: "Equal names are ordered by value",
    given: [
      ["a", "2"],
      ["a", "10"],
    ],
    want: "a=10&a=2",
  },
  {
    title: "Names are ordered as they are, not as they are encoded",
    given: [
      ["a@", ""],
      ["a1", ""],
    ],
    want: "a1=&a%40=",
  },
  {
    title: "A shorter name comes before one that starts with it",
    given: [
      ["Key.1", ""],
      ["Key", ""],
    ],
    want: "Key=&Key.1=",
  },
  {
    title: "Characters beyond U+FFFF come after U+E000 to U+FFFF, as in UTF-8",
    given: [
      ["😀", ""],
      ["～", ""],
      ["x😀", ""],
      ["x～", ""],
    ],
    want: "x%EF%BD%9E=&x%F0%9F%98%80=&%EF%BD%9E=&%F0%9F%98%80=",
  },
  { title: "Names are encoded too", given: [["a b*", "c d*"]], want: "a%20b%2A=c%20d%2A" },
];

test.each(CASES)("$title", ({ given, want }) => {
  expect(canonicalizedQueryString(given)).toBe(want);
});

test("The parameters given are left in their order", () => {
  const given: NameValue[] = [
    ["b", ""],
    ["a", ""],
  ];
  canonicalizedQueryString(given);
  expect(given).toEqual([
    ["b", ""],
    ["a", ""],
  ]);
});
