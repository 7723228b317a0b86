import type { Difference, Explanation } from "@dataworks-kit/signature/explain";

/** The difference that decides: the first one that is not of another call or key, or the first fault of a text. */
export function findCause(explanation: Explanation): Difference | undefined {
  if (explanation.kind === "broken rule") return explanation.faults[0];
  if (explanation.kind !== "different" || explanation.finding.kind !== "different") return undefined;
  const { beyond, ...first } = explanation.finding;
  return beyond ?? first;
}
