import fc from "fast-check";
import { expect, test } from "vitest";
import { alignTexts } from "./align-texts.ts";
import { findChanges } from "./find-changes.ts";
import type { Piece } from "./mark-differences.ts";

const write = (piece: Piece = []) =>
  piece.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");
const rows = (left: string, right: string) =>
  alignTexts(left, right)
    .filter(({ isEqual }) => !isEqual)
    .map(({ name, left: one, right: other }) => [name, write(one), write(other)]);

const HASHES = [
  "a63fd0e25a56f6e33d1e1cd9ce16a59ade5eb83f795f0a1b4712345aee0d139b",
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
];

test.each([
  {
    what: "a parameter of a canonical request",
    left: "POST\n/\nA=1&B=x%20y%20z&C=3\nhost:h\n",
    right: "POST\n/\nA=1&B=x+y+z&C=3\nhost:h\n",
    want: [["B", "&B=x[%20]y[%20]z", "&B=x[+]y[+]z"]],
  },
  {
    what: "a parameter of RPC that is missing",
    left: "GET&%2F&A%3D1%26B%3D2%26C%3D3",
    right: "GET&%2F&A%3D1%26C%3D3",
    want: [["B", "[%26B%3D2]", ""]],
  },
  {
    what: "the order of headers",
    left: "GET\n/\n\nhost:h\nx-acs-date:d\n",
    right: "GET\n/\n\nx-acs-date:d\nhost:h\n",
    want: [
      ["host", "[host:h\n]", ""],
      ["host", "", "[host:h\n]"],
    ],
  },
  { what: "a line feed at the end", left: "GET\n/", right: "GET\n/\n", want: [["/", "/", "/[\n]"]] },
  {
    what: "another hash as a whole",
    left: `x-acs-content-sha256:${HASHES[0]}\n`,
    right: `x-acs-content-sha256:${HASHES[1]}\n`,
    want: [
      [
        "x-acs-content-sha256",
        `x-acs-content-sha256:[${HASHES[0]}]\n`,
        `x-acs-content-sha256:[${HASHES[1]}]\n`,
      ],
    ],
  },
])("$what is marked, and no more", ({ left, right, want }) => {
  expect(rows(left, right)).toEqual(want);
});

const text = fc
  .array(fc.constantFrom("A=1", "&", "B=%20", "\n", "host:x", "%26", "POST&%2F&", "😀", "\ud800", "ä", "="), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));

test("The pieces of each side are its text, and equal texts have no mark", () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const all = alignTexts(left, right);
      const join = (pieces: (Piece | undefined)[]) =>
        pieces.flatMap((piece = []) => piece.map((mark) => mark.text)).join("");
      expect(join(all.map((row) => row.left))).toBe(left);
      expect(join(all.map((row) => row.right))).toBe(right);
      expect(alignTexts(left, left).every(({ isEqual }) => isEqual)).toBe(true);
    }),
  );
});

test("Changes are ranges of the later text, in order, and nothing in a text too long to mark", () => {
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      let at = 0;
      for (const { start, end } of findChanges(earlier, later)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(later.length);
    }),
  );
  expect(findChanges("a".repeat(30_000), "b")).toEqual([]);
});
