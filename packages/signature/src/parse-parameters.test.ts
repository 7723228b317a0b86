import { expect, test } from "vitest";
import { parseParameters } from "./parse-parameters.ts";

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
  "`%s` has no one meaning and is not read",
  (raw) => {
    expect(parseParameters(raw)).toBeUndefined();
  },
);
