import { expect, test } from "vitest";
import type { Comparison } from "./comparison.ts";
import { figureText, table } from "./table.ts";

const comparisons: Comparison[] = [
  {
    kind: "measured",
    title: "gen, against openapi-typescript",
    ours: { value: 1204.4, unit: "ms" },
    peer: { value: 1000, unit: "ms" },
    budget: { of: "ratio", bound: "at most", limit: 1.25 },
  },
  {
    kind: "measured",
    title: "gen, second run",
    ours: { value: 2, unit: "files" },
    budget: { of: "ours", bound: "at most", limit: 0 },
  },
  {
    kind: "measured",
    title: "client, against pop-core",
    ours: { value: 7000, unit: "B" },
    peer: { value: 140_000, unit: "B" },
  },
  { kind: "unmeasured", title: "double, against Prism", reason: "npm failed\nwith a long story" },
];

test("The table has aligned columns, figures with units, and one line for each comparison", () => {
  expect(table(comparisons)).toBe(
    [
      "name                                 ours       peer  ratio  budget              verdict",
      "gen, against openapi-typescript  1,200 ms   1,000 ms   1.20  at most ratio 1.25  holds",
      "gen, second run                   2 files          -      -  at most 0 files     does not hold",
      "client, against pop-core          7,000 B  140,000 B  0.050  -                   -",
      "double, against Prism                   -          -      -  -                   not measured: npm failed",
    ].join("\n"),
  );
});

test.each([
  { given: { value: 31.4159, unit: "µs" }, want: "31.4 µs" },
  { given: { value: 0.98765, unit: "ms" }, want: "0.988 ms" },
  { given: { value: 12_345.6, unit: "requests/s" }, want: "12,346 requests/s" },
  { given: { value: 5, unit: "packages" }, want: "5 packages" },
] as const)("$given.value $given.unit is written $want", ({ given, want }) => {
  expect(figureText(given)).toBe(want);
});
