import type { Terminal } from "../terminal.ts";
import { type Caller, callStep, lookAfter } from "./call-step.ts";
import { finishRun } from "./finish-run.ts";
import type { Journal } from "./journal.ts";
import { beginJournal, endJournal, type Origin } from "./keep-journal.ts";
import { isChange, type Step } from "./plan.ts";
import { type ApplyFlags, chooseParallel } from "./plan-flags.ts";
import { createReport, type Report } from "./report.ts";
import { type Run, runSteps } from "./run-steps.ts";
import { createTally, type Tally } from "./tally.ts";

/** A plan that was agreed to, and all that carrying it out takes. */
export interface AgreedPlan extends Origin {
  readonly flags: ApplyFlags;
}

/**
 * Carries out a plan: what it changes is called, noted in the journal, reported and counted. Resolves to the exit code.
 *
 * @throws UsageError for a journal that cannot be written; nothing was changed
 */
export async function carryOutPlan(agreed: AgreedPlan, terminal: Terminal): Promise<number> {
  const { plan, flags } = agreed;
  const journal = await beginJournal(agreed);
  const report = createReport(plan.steps.filter(isChange).length, flags, terminal);
  const tally = createTally();
  using _ = tellInterrupt(terminal, report);
  const left = await runSteps(plan.steps, describeRun(agreed, { journal, report, tally }, terminal));
  report.stop();
  await endJournal(journal, left.length);
  return finishRun({ plan, left, tally, lost: journal.failure() }, flags, terminal);
}

interface Watchers {
  readonly journal: Journal;
  readonly report: Report;
  readonly tally: Tally;
}

function describeRun(
  { client, limiter, state: { texts }, flags }: AgreedPlan,
  { journal, report, tally }: Watchers,
  { interrupted }: Terminal,
): Run {
  const { timeout, allowUndocumentedType = false, continueOnError = false } = flags;
  const timeoutMs = timeout * 1_000;
  const caller: Caller = { client, limiter, texts, timeoutMs, allowUndocumentedType, clock: Date.now };
  return {
    limiter,
    journal,
    parallel: chooseParallel(flags),
    continueOnError,
    stop: interrupted,
    call: (step) => callStep(step, caller),
    look: (step, outcome) => lookAfter(step, outcome, caller),
    onStart: report.start,
    onEnd: (step: Step, outcome) => {
      tally.add(step, outcome);
      report.end(step, outcome);
    },
  };
}

function tellInterrupt({ interrupted }: Terminal, report: Report): Disposable {
  const onAbort = () =>
    report.tell(
      "interrupted: the calls on their way come to their end. Ctrl+C again ends at once; then the next run looks for them.",
    );
  interrupted.addEventListener("abort", onAbort, { once: true });
  return { [Symbol.dispose]: () => interrupted.removeEventListener("abort", onAbort) };
}
