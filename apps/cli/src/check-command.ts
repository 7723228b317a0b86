import type { Command } from "commander";
import type { DesiredDataSource } from "./desired/desired-data-source.ts";
import { addDesiredFlags, type DesiredFlags, describeCount, readDesiredFiles } from "./desired-flags.ts";
import { EXIT } from "./exit-codes.ts";
import type { Shell, Terminal } from "./terminal.ts";
import { toPrintable } from "./to-printable.ts";

const HELP = `
FILE is YAML or JSON and lists the data sources that are wanted; - is standard input. The command reads every FILE, follows every
reference to a secret, and holds each data source to the contract. It prints what is wanted, or every mistake as
FILE:LINE:COLUMN: what. Nothing is sent, and no secret is printed.

Where a file is reviewed, its secrets are seldom set: --allow-unset-references leaves out the texts that have
references to what is not there, and judges all else.

  defaults:
    ProjectId: 1
  environments:
    dev: { EnvType: 0 }
    prod: { EnvType: 1 }
  dataSources:
    - Name: orders
      DataSourceType: rds
      SubType: mysql
      Content:
        database: orders
        instanceName: rm-1
        username: reader
        password: \${env:ORDERS_PASSWORD}

Exit codes:
  0    there is no mistake
  2    the command line is wrong, or there are mistakes
  5    done, but the answer could not be written to standard output
  130  interrupted (143 when the system ended the command)

Examples:
  dataworks check data-sources.yaml
  dataworks check team-a.yaml team-b.yaml --env prod --only 'orders_*'
  dataworks check data-sources.yaml --allow-unset-references
  dataworks check data-sources.yaml --json
`;

/** Adds `dataworks check`: what a file of data sources wants, and what is wrong with it. */
export function addCheckCommand(program: Command, { terminal, onExit }: Shell): void {
  const command = program
    .command("check")
    .description("Find every mistake in files that list data sources, and print what they want.");
  addDesiredFlags(command, "print");
  command
    .option(
      "--allow-unset-references",
      "leave out texts whose references lead nowhere here, and judge all else",
    )
    .option("--json", "print JSON, secrets masked; mistakes as JSON to standard error")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], flags: DesiredFlags) => {
      onExit(await checkFiles(files, flags, terminal));
    });
}

async function checkFiles(
  files: readonly string[],
  flags: DesiredFlags,
  terminal: Terminal,
): Promise<number> {
  const state = await readDesiredFiles(files, flags, { name: "check", terminal });
  if (typeof state === "number") return state;
  const { chooseDesired } = await import("./desired/choose-desired.ts");
  const { dataSources } = chooseDesired(state, flags, "check");
  await printDesired(dataSources, flags, terminal);
  terminal.err(`${describeCount(dataSources.length, state.dataSources.length)} No mistakes.\n`);
  if (state.texts.unset > 0) terminal.err(describeUnset(state.texts.unset));
  return EXIT.done;
}

/** What a check without secrets leaves open. */
function describeUnset(unset: number): string {
  return unset === 1
    ? "In all files 1 text has references that lead nowhere here, and was not judged.\n"
    : `In all files ${unset} texts have references that lead nowhere here, and were not judged.\n`;
}

async function printDesired(
  chosen: readonly DesiredDataSource[],
  { json }: DesiredFlags,
  { out, columns }: Terminal,
): Promise<void> {
  const { listAsJson, listAsTable } = await import("./desired/print-desired.ts");
  if (json) out(toPrintable(listAsJson(chosen)));
  else if (chosen.length > 0) out(listAsTable(chosen, columns));
}
