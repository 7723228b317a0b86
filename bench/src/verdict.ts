import type { Comparison, Measured } from "./comparison.ts";

/** What became of a comparison's budget; `-` where there is none. */
export type Verdict = "holds" | "does not hold" | "not measured" | "-";

/** Whether the budget holds. */
export function judgeComparison(comparison: Comparison): Verdict {
  if (comparison.kind === "unmeasured") return "not measured";
  const { budget, ours } = comparison;
  if (!budget) return "-";
  const value = budget.of === "ours" ? ours.value : computeRatio(comparison);
  if (value === undefined || Number.isNaN(value)) return "not measured";
  const holds = budget.bound === "at most" ? value <= budget.limit : value >= budget.limit;
  return holds ? "holds" : "does not hold";
}

/** Whether a verdict lets the command succeed. What could not be measured does not. */
export function isKept(verdict: Verdict): boolean {
  return verdict === "holds" || verdict === "-";
}

/** Ours divided by the peer's; `undefined` without a peer. */
export function computeRatio({ ours, peer }: Measured): number | undefined {
  return peer && ours.value / peer.value;
}
