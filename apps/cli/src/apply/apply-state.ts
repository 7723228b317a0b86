import { stringifyJson } from "@dataworks-kit/wire";
import type { ApplyFlags } from "../apply-command.ts";
import { writeIdentity } from "../desired/identity.ts";
import type { ValidState } from "../desired/read-desired.ts";
import { EXIT, readInterruptionCode, UsageError } from "../exit-codes.ts";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { toPrintableLine } from "../to-printable.ts";
import { callStep, lookAfter } from "./call-step.ts";
import { requireUnchanged } from "./file-digests.ts";
import { type Journal, openJournal } from "./journal.ts";
import { countActions, isChange, type Plan, type Step } from "./plan.ts";
import { chooseJournal } from "./plan-flags.ts";
import { type PreparedPlan, preparePlan } from "./prepare-plan.ts";
import { listWarnings, printPlan } from "./print-plan.ts";
import { nameFiles } from "./read-journal.ts";
import { createReport, type Report } from "./report.ts";
import { runSteps } from "./run-steps.ts";
import { createTally, type Tally } from "./tally.ts";
import { describeStep, writeSteps, writeSummary } from "./write-plan.ts";

/** Files that were read, and how to make them true. */
export interface Application {
  readonly files: readonly string[];
  readonly digests: ReadonlyMap<string, string>;
  readonly state: ValidState;
  readonly flags: ApplyFlags;
}

/**
 * The way from files to what exists: makes the plan, shows it, asks, carries it out, and says what became of it. Resolves to the exit
 * code.
 *
 * @throws UsageError for what cannot be used, and InterruptedError when the user says no; nothing was changed
 */
export async function applyState(application: Application, terminal: Terminal): Promise<number> {
  const { files, state, flags } = application;
  const journal = chooseJournal(flags, files);
  const prepared = await preparePlan({ name: "apply", files, journal, state, flags }, terminal);
  if (typeof prepared === "number") return prepared;
  if (flags.dryRun) return printPlan(prepared, flags, terminal);
  showPlan(prepared, flags, terminal);
  requirePlan(prepared.plan, flags);
  if (prepared.plan.steps.some(isChange)) {
    await askForConsent(application, prepared.plan, terminal);
    return carryOutPlan(application, { ...prepared, journal }, terminal);
  }
  return countActions(prepared.plan.steps).conflict > 0 ? EXIT.conflict : EXIT.done;
}

/** Before it is carried out, what stays as it is would hide what changes. */
function showPlan(
  prepared: PreparedPlan,
  { json, quiet, ...flags }: ApplyFlags,
  { out, err }: Terminal,
): void {
  const { plan } = prepared;
  const shown = plan.steps.filter(({ action }) => action !== "unchanged");
  if (json) {
    out(`${JSON.stringify({ event: "plan", plan: plan.id, counts: countActions(plan.steps) })}\n`);
    for (const step of shown)
      out(`${toPrintableLine(stringifyJson({ event: "step", ...describeStep(step) }))}\n`);
  } else out(`${writeSteps(shown)}${writeSummary(plan)}`);
  if (!quiet) for (const line of listWarnings(prepared, flags)) err(`dataworks: ${toPrintableLine(line)}\n`);
}

function requirePlan({ id }: Plan, { plan }: ApplyFlags): void {
  if (plan === undefined || plan === id) return;
  throw new UsageError(
    `--plan: the plan is ${id} now, and not ${plan}: a file has changed, or what exists. Nothing was changed. Review it again.`,
  );
}

/** Every answer but yes ends the command, as an interrupt does. */
async function askForConsent(
  { digests, flags }: Application,
  { steps }: Plan,
  terminal: Terminal,
): Promise<void> {
  if (!flags.yes) {
    const { create, update, remove } = countActions(steps);
    const parts = [
      `create ${create}`,
      `update ${update}`,
      ...(remove > 0 ? [`remove ${remove}, which cannot be undone`] : []),
    ];
    const answer = await terminal.ask?.(`Carry this out (${parts.join(", ")})? [y/N] `);
    if (!/^y(es)?$/i.test(answer?.trim() ?? "")) throw new InterruptedError();
  }
  await requireUnchanged(digests, terminal);
}

interface Ready extends PreparedPlan {
  /** The file of the journal. */
  readonly journal: string;
}

async function carryOutPlan(
  { files, state, flags }: Application,
  ready: Ready,
  terminal: Terminal,
): Promise<number> {
  const { plan, server, past } = ready;
  const journal = await openJournal(ready.journal, past.end);
  const time = () => new Date().toISOString();
  await journal.write({
    journal: "dataworks apply",
    event: "begin",
    time: time(),
    server,
    files: nameFiles(files),
    plan: plan.id,
  });
  await settlePast(ready, journal);
  const caller = {
    ...ready,
    timeoutMs: flags.timeout * 1_000,
    texts: state.texts,
    allowUndocumentedType: flags.allowUndocumentedType ?? false,
    clock: Date.now,
  };
  const total = plan.steps.filter(isChange).length;
  const report = createReport(total, flags, terminal);
  using _ = tellInterrupt(terminal, report);
  const tally = createTally();
  const left = await runSteps(plan.steps, {
    ...ready,
    journal,
    parallel: flags.parallel ?? Math.min(64, Math.max(2, Math.ceil(flags.qps.perSecond * 2))),
    continueOnError: flags.continueOnError ?? false,
    stop: terminal.interrupted,
    clock: Date.now,
    call: (step) => callStep(step, caller),
    look: (step, outcome) => lookAfter(step, outcome, caller),
    onStart: report.start,
    onEnd: (step, outcome) => {
      tally.add(step, outcome);
      report.end(step, outcome);
    },
  });
  report.stop();
  await journal.write({ event: "finish", time: time(), left: left.length });
  await journal.close();
  return finish({ plan, left, tally, flags }, terminal);
}

/** What a run before left open is told by what is there now, so that the next run need not ask again. */
async function settlePast({ plan, past }: PreparedPlan, journal: Journal): Promise<void> {
  const again = new Set(plan.steps.filter(isChange).map(({ identity }) => writeIdentity(identity)));
  for (const [key, action] of past.open) {
    if (again.has(key)) continue;
    const [ProjectId, EnvType, Name] = JSON.parse(key) as [string, string, string];
    const of = [ProjectId, EnvType, Name] as const;
    await journal.write({ event: "end", time: new Date().toISOString(), action, of, outcome: "settled" });
  }
}

function tellInterrupt({ interrupted }: Terminal, report: Report): Disposable {
  const onAbort = () =>
    report.tell("interrupted: the calls on their way come to their end. Ctrl+C again ends at once.");
  interrupted.addEventListener("abort", onAbort, { once: true });
  return { [Symbol.dispose]: () => interrupted.removeEventListener("abort", onAbort) };
}

interface Finished {
  readonly plan: Plan;
  readonly left: readonly Step[];
  readonly tally: Tally;
  readonly flags: ApplyFlags;
}

function finish({ plan, left, tally, flags }: Finished, terminal: Terminal): number {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, tally.count(kind)]));
  const { conflict } = countActions(plan.steps);
  if (flags.json)
    terminal.out(`${JSON.stringify({ event: "finish", ...counts, conflict, left: left.length })}\n`);
  else terminal.out(tally.writeTable(plan.steps, left, terminal.columns));
  if (left.length > 0 && !flags.quiet)
    terminal.err(
      `dataworks: ${left.length} ${left.length === 1 ? "is" : "are"} left. Run the same again to go on.\n`,
    );
  return chooseCode({ plan, left, tally, flags }, terminal);
}

const KINDS = ["created", "updated", "removed", "found", "failed", "unknown"] as const;

function chooseCode({ plan, left, tally }: Finished, { interrupted }: Terminal): number {
  if (tally.count("unknown") > 0) return EXIT.ambiguous;
  if (tally.count("failed") > 0) return tally.wasRefused() ? EXIT.refused : EXIT.failed;
  if (left.length > 0) return readInterruptionCode(interrupted);
  return countActions(plan.steps).conflict > 0 ? EXIT.conflict : EXIT.done;
}
