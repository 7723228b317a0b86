import { stringifyJson } from "@dataworks-kit/wire";
import type { ValidState } from "../desired/read-desired.ts";
import { EXIT, toUnchanged, UsageError } from "../exit-codes.ts";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { toPrintableLine } from "../to-printable.ts";
import { carryOutPlan } from "./carry-out-plan.ts";
import { requireUnchanged } from "./file-digests.ts";
import { finishRun } from "./finish-run.ts";
import { beginJournal, endJournal } from "./keep-journal.ts";
import { countActions, isChange, type Plan } from "./plan.ts";
import { type ApplyFlags, chooseJournal } from "./plan-flags.ts";
import { type PreparedPlan, preparePlan } from "./prepare-plan.ts";
import { listWarnings, printPlan } from "./print-plan.ts";
import { createTally } from "./tally.ts";
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
  if (flags.dryRun) {
    const code = printPlan(prepared, flags, terminal);
    requirePlan(prepared.plan, flags);
    return code;
  }
  showPlan(prepared, flags, terminal);
  requirePlan(prepared.plan, flags);
  if (prepared.plan.steps.some(isChange)) {
    await askForConsent(application, prepared.plan, terminal).catch((error) => {
      throw toUnchanged(error, terminal.interrupted);
    });
    return carryOutPlan({ ...prepared, journal, files, flags, state }, terminal);
  }
  if (prepared.past.open.size > 0)
    await endJournal(await beginJournal({ ...prepared, journal, files, state }), 0);
  return finishIdle(prepared.plan, flags, terminal);
}

/** Who reads events waits for the last one. For people the summary of the plan has said it. */
function finishIdle(plan: Plan, flags: ApplyFlags, terminal: Terminal): number {
  if (flags.json)
    return finishRun({ plan, left: [], tally: createTally(), lost: undefined }, flags, terminal);
  return countActions(plan.steps).conflict > 0 ? EXIT.conflict : EXIT.done;
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
    if (!/^y(es)?$/i.test(answer?.trim() ?? "")) throw new InterruptedError(undefined, "nothing was changed");
  }
  await requireUnchanged(digests, terminal);
}
