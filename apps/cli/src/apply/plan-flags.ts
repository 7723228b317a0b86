import type { Command } from "commander";
import { addDesiredFlags, type DesiredFlags } from "../desired-flags.ts";
import {
  addServerFlags,
  type CommandFlags,
  createAlgorithmOption,
  createTimeoutOption,
} from "../operation/command-flags.ts";
import { SuggestingOption } from "../suggesting-option.ts";
import { EDITION_NAMES, LEAST_QUOTA, type Quota, readQuota } from "./editions.ts";

/** The flags of the commands that read what exists and plan. */
export interface PlanFlags
  extends DesiredFlags,
    Pick<
      CommandFlags,
      "regionId" | "network" | "profile" | "endpoint" | "allowPlainHttp" | "algorithm" | "timeout"
    > {
  readonly qps: Quota;
  readonly prune?: boolean;
  readonly resend?: boolean;
  readonly journal?: string;
  readonly quiet?: boolean;
}

/** The flags of `dataworks apply`. */
export interface ApplyFlags extends PlanFlags {
  readonly yes?: boolean;
  /** The id of the plan that was reviewed. */
  readonly plan?: string;
  readonly parallel?: number;
  readonly continueOnError?: boolean;
  readonly dryRun?: boolean;
}

/** Adds the flags of the files, of the plan and of the server. */
export function addPlanFlags(command: Command, verb: string): void {
  addDesiredFlags(command, verb);
  command
    .option("--prune", "remove what is in these environments and in no file")
    .option("--resend", "send Content again where secrets cannot be compared")
    .option(
      "--journal <FILE>",
      "journal of apply (default: the name of the first FILE with .journal, or +N.journal for N more)",
    );
  addServerFlags(command, { parameters: [] });
  command
    .addOption(createAlgorithmOption())
    .addOption(createTimeoutOption("give up a call after this time, retries included", SECONDS))
    .addOption(
      new SuggestingOption(
        "--qps <N>",
        `calls a second, or an edition: ${EDITION_NAMES.join(", ")}`,
        EDITION_NAMES,
      )
        .argParser(readQuota)
        .default(LEAST_QUOTA, "5, which every edition allows"),
    )
    .option("--quiet", "print nothing but results and errors");
}

const SECONDS = 60;

/** Where the journal of files is: beside the first one. Standard input has a name too, and several files have another one. */
export function chooseJournal({ journal }: PlanFlags, [first = "-", ...more]: readonly string[]): string {
  const name = first === "-" ? "dataworks-apply" : first;
  return journal ?? (more.length > 0 ? `${name}+${more.length}.journal` : `${name}.journal`);
}

/** More at a time would open more connections than a gateway likes. */
export const MOST_PARALLEL = 64;
/** Enough to use the quota when an answer takes two seconds. */
const SLOW_SECONDS = 2;

/** How many calls are on their way at a time. */
export function chooseParallel({ parallel, qps }: ApplyFlags): number {
  return parallel ?? Math.min(MOST_PARALLEL, Math.ceil(qps.perSecond * SLOW_SECONDS));
}
