import { EXIT, readInterruptionCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { toPrintableLine } from "../to-printable.ts";
import { countActions, type Plan, type Step } from "./plan.ts";
import type { ApplyFlags } from "./plan-flags.ts";
import { OUTCOME_KINDS, type Tally } from "./tally.ts";

/** A run that has ended. */
export interface FinishedRun {
  readonly plan: Plan;
  /** What never began. */
  readonly left: readonly Step[];
  readonly tally: Tally;
  /** What kept the journal from being written. */
  readonly lost: Error | undefined;
}

/** Prints what became of a run; returns the exit code. */
export function finishRun(run: FinishedRun, { json, quiet }: ApplyFlags, terminal: Terminal): number {
  const { plan, left, tally, lost } = run;
  const counts = Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, tally.count(kind)]));
  const { conflict } = countActions(plan.steps);
  const event = { event: "finish", ...counts, conflict, left: left.length };
  terminal.out(json ? `${JSON.stringify(event)}\n` : tally.writeTable(plan.steps, left, terminal.columns));
  if (lost) terminal.err(`dataworks: the journal cannot be written: ${toPrintableLine(lost.message)}.\n`);
  if (left.length > 0 && !quiet)
    terminal.err(
      `dataworks: ${left.length} ${left.length === 1 ? "is" : "are"} left. Run the same again to go on.\n`,
    );
  return chooseCode(run, terminal);
}

function chooseCode({ plan, left, tally, lost }: FinishedRun, { interrupted }: Terminal): number {
  if (tally.count("unknown") > 0) return EXIT.ambiguous;
  if (left.length > 0 && interrupted.aborted) return readInterruptionCode(interrupted);
  if (tally.count("failed") > 0) return tally.wasRefused() ? EXIT.refused : EXIT.failed;
  if (left.length > 0 && lost) return EXIT.failed;
  return countActions(plan.steps).conflict > 0 ? EXIT.conflict : EXIT.done;
}
