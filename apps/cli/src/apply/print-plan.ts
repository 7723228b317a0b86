import { EXIT } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { toPrintableLine } from "../to-printable.ts";
import type { Quota } from "./editions.ts";
import { countActions, isChange } from "./plan.ts";
import type { PreparedPlan } from "./prepare-plan.ts";
import { writePlanJson, writeSteps, writeSummary } from "./write-plan.ts";

/** How to print a plan. */
export interface PrintFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly qps: Quota;
}

/** Prints a plan whole; returns the exit code that says whether there is something to do. */
export function printPlan(prepared: PreparedPlan, flags: PrintFlags, terminal: Terminal): number {
  const { plan } = prepared;
  if (flags.json) terminal.out(writePlanJson(plan));
  else terminal.out(`${writeSteps(plan.steps)}${writeSummary(plan)}`);
  if (!flags.quiet)
    for (const line of listWarnings(prepared, flags)) terminal.err(`dataworks: ${toPrintableLine(line)}\n`);
  const { conflict } = countActions(plan.steps);
  if (conflict > 0) return EXIT.conflict;
  return plan.steps.some(isChange) ? EXIT.toDo : EXIT.done;
}

/** What should be known before a plan is carried out. */
export function listWarnings(
  { plan, past, calls }: PreparedPlan,
  { qps }: Pick<PrintFlags, "qps">,
): string[] {
  const { open, unreadable } = past;
  const changes = plan.steps.filter(isChange).length;
  const lines: string[] = [];
  if (unreadable.length > 0)
    lines.push(
      `the journal has a line that cannot be read (${unreadable.join(", ")}): a run was killed while it wrote it.`,
    );
  if (open.size > 0)
    lines.push(
      `a run ended before it knew the outcome of ${open.size} ${open.size === 1 ? "call" : "calls"}. The plan is made from what is there now.`,
    );
  if (qps.perDay !== undefined && changes + calls > qps.perDay)
    lines.push(
      `${changes} changes and ${calls} calls of the list are more than the ${qps.perDay} calls that this edition has a day. Run again the next day: what is done stays done.`,
    );
  return lines;
}
