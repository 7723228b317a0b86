import { stringifyJson } from "@dataworks-kit/wire";
import type { Terminal } from "../terminal.ts";
import { toPrintable, toPrintableLine } from "../to-printable.ts";
import type { Outcome } from "./outcome.ts";
import type { Step } from "./plan.ts";
import { createBar } from "./progress-bar.ts";
import { describeStep, nameStep } from "./write-plan.ts";

/** Tells how far a run has come, while it runs. */
export interface Report {
  readonly start: (step: Step) => void;
  readonly end: (step: Step, outcome: Outcome) => void;
  /** Says something in between. */
  readonly tell: (text: string) => void;
  readonly stop: () => void;
}

/** How to report. */
export interface ReportOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A bar on a terminal, and lines elsewhere. What went wrong is told in either. With `json` events go to standard output too. */
export function createReport(total: number, { json, quiet }: ReportOptions, terminal: Terminal): Report {
  const bar = terminal.progress && !quiet ? createBar(total, terminal.progress) : undefined;
  const tell = (text: string) => (bar ? bar.log(text) : terminal.err(`${text}\n`));
  let done = 0;
  return {
    start: (step) => {
      if (json) terminal.out(writeEvent("start", step));
    },
    end: (step, outcome) => {
      done += 1;
      if (json) terminal.out(writeEvent("end", step, outcome));
      bar?.advance(isTrouble(outcome));
      if (isTrouble(outcome) || !(bar || quiet))
        tell(toPrintableLine(`${describeOutcome(step, outcome)}${bar ? "" : ` (${done} of ${total})`}`));
    },
    tell: (text) => {
      if (!quiet) tell(toPrintableLine(`dataworks: ${text}`));
    },
    stop: () => bar?.stop(),
  };
}

/** Whether somebody has to do something about it. */
export function isTrouble({ kind }: Outcome): boolean {
  return kind === "failed" || kind === "unknown";
}

function describeOutcome(step: Step, { kind, id, message }: Outcome): string {
  const what = kind === "failed" || kind === "unknown" || kind === "found" ? ` (${step.action})` : "";
  const known = id === undefined ? "" : `, id ${id}`;
  return `${kind} ${nameStep(step)}${known}${what}${message === undefined ? "" : `: ${message}`}`;
}

function writeEvent(event: "start" | "end", step: Step, outcome?: Outcome): string {
  const { action, ProjectId, EnvType, Name, id, environment } = describeStep(step);
  const { kind, isFinal: _, ...more } = outcome ?? {};
  const head = { event, action, ProjectId, EnvType, Name, environment, id };
  return toPrintable(`${stringifyJson({ ...head, ...(kind && { outcome: kind }), ...more })}\n`);
}
