import type { Identity } from "../desired/identity.ts";
import type { Journal } from "./journal.ts";
import type { JournalEvent } from "./journal-event.ts";
import type { Limiter } from "./limiter.ts";
import type { Outcome } from "./outcome.ts";
import { isChange, type Step } from "./plan.ts";

/** How to carry out a plan. */
export interface Run {
  readonly limiter: Limiter;
  readonly journal: Journal;
  /** How many calls at a time. */
  readonly parallel: number;
  readonly continueOnError: boolean;
  /** When it aborts, what is on its way comes to its end, and nothing more begins. */
  readonly stop: AbortSignal;
  readonly call: (step: Step) => Promise<Outcome>;
  readonly look: (step: Step, outcome: Outcome) => Promise<Outcome>;
  /** Is told of each step that has begun, and that has ended. */
  readonly onStart: (step: Step) => void;
  readonly onEnd: (step: Step, outcome: Outcome) => void;
}

/** Carries out what a plan changes: first what files want, then removals. Resolves to the steps that never began. */
export async function runSteps(steps: readonly Step[], run: Run): Promise<readonly Step[]> {
  const isStopped = { value: false };
  const open: [Step, Outcome][] = [];
  const left: Step[] = [];
  for (const isRemoval of [false, true]) {
    const queue = steps.filter((step) => isChange(step) && (step.action === "remove") === isRemoval);
    let next = 0;
    const take = () => (isStopped.value || run.stop.aborted ? undefined : queue[next++]);
    const work = () => workThrough(take, run, { isStopped, open, left });
    const workers = Math.min(run.parallel, queue.length);
    await Promise.all(Array.from({ length: workers }, work));
    left.push(...queue.slice(next));
  }
  for (const [step, outcome] of open) await settle(step, outcome, run);
  return left;
}

interface Progress {
  readonly isStopped: { value: boolean };
  /** What no look has settled yet. */
  readonly open: [Step, Outcome][];
  readonly left: Step[];
}

async function workThrough(
  take: () => Step | undefined,
  run: Run,
  { isStopped, open, left }: Progress,
): Promise<void> {
  for (let step = take(); step; step = take()) {
    await run.limiter.take(run.stop).catch(() => {});
    if (isStopped.value || run.stop.aborted) {
      left.push(step);
      return;
    }
    const outcome = await carryOut(step, run);
    if (!outcome) left.push(step);
    else if (outcome.kind === "unknown") open.push([step, outcome]);
    else run.onEnd(step, outcome);
    const isWell = outcome && outcome.kind !== "unknown" && outcome.kind !== "failed";
    if (outcome?.isFinal || run.journal.failure() || !(isWell || run.continueOnError)) isStopped.value = true;
  }
}

/**
 * The journal has the line of the start before anything is sent, so that nothing can be sent without it: undefined when it could
 * not be written.
 */
async function carryOut(step: Step, run: Run): Promise<Outcome | undefined> {
  const { journal } = run;
  const { action, identity } = step;
  const head = { action, of: toTriple(identity) };
  if (!(await journal.write({ event: "start", ...head }))) return undefined;
  run.onStart(step);
  const outcome = await run.call(step);
  await journal.write(writeEnd(step, outcome));
  return outcome;
}

/** A later look can show what an earlier one did not. */
async function settle(step: Step, outcome: Outcome, run: Run): Promise<void> {
  const settled = run.stop.aborted ? outcome : await run.look(step, outcome);
  if (settled.kind !== outcome.kind) await run.journal.write(writeEnd(step, settled));
  run.onEnd(step, settled);
}

function writeEnd({ action, identity }: Step, outcome: Outcome): JournalEvent {
  const { kind, id, code, requestId } = outcome;
  return {
    event: "end",
    action,
    of: toTriple(identity),
    outcome: kind,
    ...(id !== undefined && { id: String(id) }),
    ...(code !== undefined && { code }),
    ...(requestId !== undefined && { requestId }),
  };
}

function toTriple({ ProjectId, EnvType, Name }: Identity): [string, string, string] {
  return [ProjectId, EnvType, Name];
}
