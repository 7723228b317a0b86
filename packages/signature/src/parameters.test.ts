import { expect, test } from "vitest";
import { canonicalizedQueryString, type NameValue, parseParameters, percentEncode } from "./parameters.ts";

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

test("Unreserved characters stay, and every other ASCII character is encoded", () => {
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    const encoded = `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
    expect(percentEncode(character)).toBe(/[A-Za-z0-9\-_.~]/.test(character) ? character : encoded);
  }
});

test("A line feed behind unreserved text is encoded too", () => {
  expect(percentEncode("a\n")).toBe("a%0A");
});

test("Half a surrogate pair is refused rather than replaced", () => {
  expect(() => percentEncode("a\ud83d")).toThrow(URIError);
});

test.each([
  { raw: "", want: [] },
  {
    raw: "a=1&b=2",
    want: [
      ["a", "1"],
      ["b", "2"],
    ],
  },
  {
    raw: "b=2&a=1&b=1",
    want: [
      ["b", "2"],
      ["a", "1"],
      ["b", "1"],
    ],
  },
  { raw: "a=", want: [["a", ""]] },
  { raw: "a", want: [["a", ""]] },
  { raw: "=1", want: [["", "1"]] },
  { raw: "&&a=1&", want: [["a", "1"]] },
  { raw: "a=b=c==", want: [["a", "b=c=="]] },
  { raw: "a+b=c+d%2B", want: [["a b", "c d+"]] },
  { raw: "N=*()!'~%E4%B8%AD", want: [["N", "*()!'~中"]] },
])("`$raw` is read in order, with duplicates and empty values", ({ raw, want }) => {
  expect(parseParameters(raw)).toEqual(want);
});

test.each(["a=%", "a=%4", "a=%zz", "%=a", "a=%ff", "a=%ed%a0%80"])(
  "`%s` has no single meaning and is not read",
  (raw) => {
    expect(parseParameters(raw)).toBeUndefined();
  },
);
