import { writeIdentity } from "../desired/identity.ts";
import type { ReferenceTexts } from "../desired/references.ts";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { type Caller, callStep, lookAfter } from "./call-step.ts";
import { finishRun } from "./finish-run.ts";
import { type Journal, openJournal } from "./journal.ts";
import type { Of } from "./journal-event.ts";
import { isChange, type Step } from "./plan.ts";
import { type ApplyFlags, chooseParallel } from "./plan-flags.ts";
import type { PreparedPlan } from "./prepare-plan.ts";
import { nameFiles } from "./read-journal.ts";
import { createReport, type Report } from "./report.ts";
import { type Run, runSteps } from "./run-steps.ts";
import { createTally, type Tally } from "./tally.ts";

/** A plan that was agreed to, and all that carrying it out takes. */
export interface AgreedPlan extends PreparedPlan {
  readonly files: readonly string[];
  /** The file of the journal. */
  readonly journal: string;
  readonly flags: ApplyFlags;
  readonly texts: ReferenceTexts;
}

/**
 * Carries out a plan: what it changes is called, noted in the journal, reported and counted. Resolves to the exit code.
 *
 * @throws UsageError for a journal that cannot be written; nothing was changed
 */
export async function carryOutPlan(agreed: AgreedPlan, terminal: Terminal): Promise<number> {
  const { plan, past, flags } = agreed;
  const journal = await openJournal(agreed.journal, past.end);
  const fault = await beginRun(agreed, journal);
  if (fault)
    throw new UsageError(
      `--journal: ${agreed.journal} cannot be written: ${fault.message}. Nothing was sent.`,
    );
  const report = createReport(plan.steps.filter(isChange).length, flags, terminal);
  const tally = createTally();
  using _ = tellInterrupt(terminal, report);
  const left = await runSteps(plan.steps, describeRun(agreed, { journal, report, tally }, terminal));
  report.stop();
  const loss = await journal.write({ event: "finish", time: new Date().toISOString(), left: left.length });
  if (loss) terminal.err(`dataworks: the end of the journal could not be written: ${loss.message}.\n`);
  await journal.close();
  return finishRun({ plan, left, tally }, flags, terminal);
}

/** What a run before left open is told by what is there now, so that the next run need not ask again. */
async function beginRun(
  { plan, past, server, files }: AgreedPlan,
  journal: Journal,
): Promise<Error | undefined> {
  const time = new Date().toISOString();
  const head = { journal: "dataworks apply", event: "begin", time } as const;
  const fault = await journal.write({ ...head, server, files: nameFiles(files), plan: plan.id });
  const again = new Set(plan.steps.filter(isChange).map(({ identity }) => writeIdentity(identity)));
  const settled = [...past.open].filter(([key]) => !again.has(key));
  const events = settled.map(([key, action]) =>
    journal.write({ event: "end", time, action, of: JSON.parse(key) as Of, outcome: "settled" }),
  );
  await Promise.all(events);
  return fault;
}

interface Watchers {
  readonly journal: Journal;
  readonly report: Report;
  readonly tally: Tally;
}

function describeRun(
  { client, limiter, texts, flags }: AgreedPlan,
  { journal, report, tally }: Watchers,
  { interrupted }: Terminal,
): Run {
  const { timeout, allowUndocumentedType = false, continueOnError = false } = flags;
  const clock = Date.now;
  const caller: Caller = { client, limiter, texts, timeoutMs: timeout * 1_000, allowUndocumentedType, clock };
  return {
    limiter,
    journal,
    parallel: chooseParallel(flags),
    continueOnError,
    stop: interrupted,
    clock,
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
    report.tell("interrupted: the calls on their way come to their end. Ctrl+C again ends at once.");
  interrupted.addEventListener("abort", onAbort, { once: true });
  return { [Symbol.dispose]: () => interrupted.removeEventListener("abort", onAbort) };
}
