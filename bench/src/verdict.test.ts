import { describe, expect, test } from "vitest";
import type { Budget, Measured } from "./comparison.ts";
import { computeRatio, isKept, judgeComparison } from "./verdict.ts";

const measured: Measured = {
  kind: "measured",
  title: "gen",
  ours: { value: 120, unit: "ms" },
  peer: { value: 100, unit: "ms" },
};

describe("A budget", () => {
  const cases: { given: Budget; want: string }[] = [
    { given: { of: "ratio", bound: "at most", limit: 1.25 }, want: "holds" },
    { given: { of: "ratio", bound: "at most", limit: 1.2 }, want: "holds" },
    { given: { of: "ratio", bound: "at most", limit: 1.1 }, want: "does not hold" },
    { given: { of: "ratio", bound: "at least", limit: 1.2 }, want: "holds" },
    { given: { of: "ratio", bound: "at least", limit: 2.5 }, want: "does not hold" },
    { given: { of: "ours", bound: "at most", limit: 120 }, want: "holds" },
    { given: { of: "ours", bound: "at most", limit: 119 }, want: "does not hold" },
  ];
  test.each(cases)("$given.of $given.bound $given.limit $want for 120 against 100", ({ given, want }) => {
    expect(judgeComparison({ ...measured, budget: given })).toBe(want);
  });

  test("of a ratio is not measured without a peer", () => {
    const { peer: _peer, ...alone } = measured;
    expect(judgeComparison({ ...alone, budget: { of: "ratio", bound: "at most", limit: 1 } })).toBe(
      "not measured",
    );
  });

  test("is not measured when nothing was counted on either side", () => {
    const nothing = { ...measured, ours: { value: 0, unit: "ms" }, peer: { value: 0, unit: "ms" } } as const;
    expect(judgeComparison({ ...nothing, budget: { of: "ratio", bound: "at most", limit: 1 } })).toBe(
      "not measured",
    );
  });
});

test("Without a budget there is no verdict", () => {
  expect(judgeComparison(measured)).toBe("-");
});

test("What could not be measured does not count as kept", () => {
  const verdict = judgeComparison({ kind: "unmeasured", title: "double", reason: "no network" });
  expect(verdict).toBe("not measured");
  expect(isKept(verdict)).toBe(false);
});

test("A ratio is ours divided by the peer's", () => {
  expect(computeRatio(measured)).toBe(1.2);
});
