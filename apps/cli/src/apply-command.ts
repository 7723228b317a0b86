import { type Command, InvalidArgumentError, Option } from "commander";
import { type ApplyFlags, addPlanFlags, MOST_PARALLEL } from "./apply/plan-flags.ts";
import { readDesiredFiles } from "./desired-flags.ts";
import { UsageError } from "./exit-codes.ts";
import type { Shell, Terminal } from "./terminal.ts";

const HELP = `
Makes the plan of dataworks plan, shows it, asks, and carries it out: creations and updates in the order of the files, then removals if
there is --prune. Nothing is created twice. A call without a clear answer is followed by a look at the list, and told as what was
found: "unknown" when that does not show it.

The journal has a line for each start and each end, on the disk before the next step, and no value of a data source. The command may be
killed at any time: run it again, and it goes on from what is there. Ctrl+C before the first change ends at once. Later the first one lets
the changes on their way come to their end, and the second ends at once: the next run then looks for what became of them.

With --json standard output has a JSON object on each line: plan, each step of it, each start, each end, and finish.

Exit codes:
  0    done
  1    refused by DataWorks, at least one of them
  2    the command line, a file or the environment is wrong, or the plan is not that of --plan; nothing was changed
  3    the server was not reached, or did not give an answer that can be used, or the journal could not be written any more
  4    of at least one change nobody knows whether it was carried out; this goes before all others
  5    done, but the result could not be written to standard output
  6    there is something to do (--dry-run)
  7    done, but something is in conflict
  130  interrupted (143 when the system ended the command); run again to go on. This goes before 1 and 3

Examples:
  dataworks apply data-sources.yaml --region-id cn-shanghai
  dataworks apply data-sources.yaml --env dev --yes --qps enterprise
  dataworks apply data-sources.yaml --plan 3f9a2c51e07b --yes --json > events.jsonl
  dataworks apply data-sources.yaml --prune --dry-run
`;

/** Adds `dataworks apply`: it makes what exists the same as the files. */
export function addApplyCommand(program: Command, { terminal, onExit }: Shell): void {
  const command = program
    .command("apply")
    .description("Create, update and, if asked, remove data sources until they are what files list.");
  addPlanFlags(command, "apply");
  command
    .option("--plan <ID>", "do nothing unless the plan has this id, which dataworks plan has printed")
    .option("--yes", "do not ask; required where there is no terminal to ask")
    .option("--dry-run", "show the plan, and change nothing")
    .option("--continue-on-error", "go on with the others after a failure")
    .addOption(
      new Option("--parallel <N>", "calls at a time (default: as many as two seconds of --qps)").argParser(
        readCount,
      ),
    )
    .option("--json", "print events as JSON lines; mistakes as JSON to standard error")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], flags: ApplyFlags) => {
      onExit(await applyFiles(files, flags, terminal));
    });
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_PARALLEL) return count;
  throw new InvalidArgumentError(`Expected a number from 1 to ${MOST_PARALLEL}.`);
}

async function applyFiles(files: readonly string[], flags: ApplyFlags, terminal: Terminal): Promise<number> {
  if (!(flags.yes || flags.dryRun || terminal.ask))
    throw new UsageError(
      "--yes: is required where there is no terminal to ask; dataworks plan shows what would be done. Nothing was sent.",
    );
  const { digestFiles } = await import("./apply/file-digests.ts");
  const digests = await digestFiles(files, terminal);
  const state = await readDesiredFiles(files, flags, { name: "apply", terminal });
  if (typeof state === "number") return state;
  const { applyState } = await import("./apply/apply-state.ts");
  return applyState({ files, digests, state, flags }, terminal);
}
