import { type Command, InvalidArgumentError, Option } from "commander";
import type { ImportFlags } from "./import/import-flags.ts";
import { addServerFlags, createAlgorithmOption, createTimeoutOption } from "./operation/command-flags.ts";
import { makeRepeatable } from "./operation/parameter-flags.ts";
import type { Shell } from "./terminal.ts";

const HELP = `
Reads the data sources of a workspace by ListDataSources, which changes nothing, and prints a file that lists them, as dataworks check
reads it. The entries are sorted by Name and EnvType, so that two imports can be compared.

No secret is printed. Where Content has one, or a mask of one, the file has a reference such as \${env:ORDERS_PROD_PASSWORD}; standard
error ends with the variables to set. What a file cannot say stands above its entry as a comment, and on standard error.

Exit codes:
  0    done, perhaps with comments
  1    refused by DataWorks
  2    the command line or the environment is wrong, or --only fits nothing
  3    the server was not reached, or did not give an answer that can be used
  5    done, but the file could not be written to standard output
  130  interrupted (143 when the system ended the command)

Examples:
  dataworks import --region-id cn-shanghai --project-id 1 > data-sources.yaml
  dataworks import --region-id cn-shanghai --project-id 1 --env-type 1 --only 'orders_*' > orders.yaml
  dataworks import --endpoint http://127.0.0.1:8080 --project-id 1 --quiet
`;

const SECONDS = 60;

/** Adds `dataworks import`: a file of the data sources that exist in a workspace. */
export function addImportCommand(program: Command, { terminal, onExit }: Shell): void {
  const command = program
    .command("import")
    .description("Print a file that lists the data sources of a workspace, without their secrets.");
  for (const option of createListOptions()) command.addOption(option);
  addServerFlags(command, { parameters: [] });
  command
    .addOption(createAlgorithmOption())
    .addOption(createTimeoutOption("time limit of each page of the list", SECONDS))
    .option("--quiet", "print nothing but errors to standard error")
    .addHelpText("after", HELP)
    .action(async (flags: ImportFlags) => {
      const { runImport } = await import("./import/run-import.ts");
      onExit(await runImport(flags, terminal));
    });
}

function createListOptions(): Option[] {
  const only = "only names that fit, where * stands for any text; repeatable";
  return [
    new Option("--project-id <N>", "id of the workspace (required)")
      .argParser(readInteger)
      .makeOptionMandatory(),
    new Option("--env-type <0|1>", "only this environment: 0 is development, 1 is production").choices([
      "0",
      "1",
    ]),
    makeRepeatable(new Option("--only <PATTERN>", only)),
  ];
}

/** Whether it is an int64 is checked where the call is made. */
function readInteger(text: string): bigint {
  if (/^-?\d{1,20}$/.test(text)) return BigInt(text);
  throw new InvalidArgumentError("Expected an int64, such as 1.");
}
