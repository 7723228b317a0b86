import type { Command } from "commander";
import { addPlanFlags, chooseJournal, type PlanFlags } from "./apply/plan-flags.ts";
import { describeCount, readDesiredFiles } from "./desired-flags.ts";
import { EXIT } from "./exit-codes.ts";
import type { Shell, Terminal } from "./terminal.ts";

interface Flags extends PlanFlags {
  readonly offline?: boolean;
}

const HELP = `
Reads every FILE as dataworks check does, lists what exists in each workspace and environment that the files name, and prints what
apply would do. Nothing is changed. What the list hides, such as *** for a password, cannot be compared.

  + create           it is not there
  ~ update           a member differs; an update sends Content as a whole
  = unchanged        all that can be compared is the same
  ! conflict         the type, the SubType or the case of the Name differs, and no call can change that
  ? not in the file  it is there, and no FILE names it; with --prune
  - remove           it is removed

The last line has the id of the plan: apply --plan ID does nothing if its plan is another one.

Exit codes:
  0    there is nothing to do
  1    refused by DataWorks
  2    the command line, a file or the environment is wrong
  3    the server was not reached, or did not give an answer that can be used
  5    done, but the plan could not be written to standard output
  6    there is something to do
  7    something is in conflict
  130  interrupted (143 when the system ended the command)

Examples:
  dataworks plan data-sources.yaml --region-id cn-shanghai
  dataworks plan data-sources.yaml --env prod --only 'orders_*' --prune
  dataworks plan data-sources.yaml --json --quiet
  dataworks plan data-sources.yaml --offline
`;

/** Adds `dataworks plan`: what apply would do. */
export function addPlanCommand(program: Command, { terminal, onExit }: Shell): void {
  const command = program
    .command("plan")
    .description("Compare files that list data sources with what exists, and print what apply would do.");
  addPlanFlags(command, "plan");
  command
    .option("--offline", "read the files alone, and send nothing")
    .option("--json", "print the plan as JSON; mistakes as JSON to standard error")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], flags: Flags) => {
      onExit(await planFiles(files, flags, terminal));
    });
}

async function planFiles(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const state = await readDesiredFiles(files, flags, { name: "plan", terminal });
  if (typeof state === "number") return state;
  if (flags.offline) {
    const { chooseDesired } = await import("./desired/choose-desired.ts");
    const { dataSources } = chooseDesired(state, flags, "plan");
    const count = describeCount(dataSources.length, state.dataSources.length);
    if (!flags.quiet) terminal.err(`${count} No mistakes. What exists was not read.\n`);
    return EXIT.done;
  }
  const { preparePlan } = await import("./apply/prepare-plan.ts");
  const request = { name: "plan", files, journal: chooseJournal(flags, files), state, flags } as const;
  const prepared = await preparePlan(request, terminal);
  if (typeof prepared === "number") return prepared;
  const { printPlan } = await import("./apply/print-plan.ts");
  return printPlan(prepared, flags, terminal);
}
