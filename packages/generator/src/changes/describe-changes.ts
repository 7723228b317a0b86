import { describeProblem } from "../generator-error.ts";
import { type Effects, READERS } from "./change.ts";
import type { JoinedChange } from "./join-changes.ts";

/** The line of a change: where it is, what it is, and what it does to each reader. Fit for a terminal whatever a document holds. */
export function describeChange({
  documents,
  pointer,
  effect,
  kind,
  sentence,
  effects,
}: JoinedChange): string {
  const [first = "", ...others] = documents;
  const more =
    others.length > 0 ? ` (and ${others.length} document${others.length > 1 ? "s" : ""} more)` : "";
  const reason = `${effect}, ${kind}: ${sentence} ${describeEffects(effects)}${more}`;
  return describeProblem({ document: first, pointer, reason });
}

/** The effect on each reader, in a line. */
export function describeEffects(effects: Effects): string {
  return `[${READERS.map((reader) => `${reader} ${effects[reader]}`).join(", ")}]`;
}
