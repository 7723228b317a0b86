import { type Command, Option } from "commander";
import type { DesiredDataSource } from "./desired/desired-data-source.ts";
import type { DesiredState } from "./desired/read-desired.ts";
import { EXIT, UsageError } from "./exit-codes.ts";
import { findClosestName } from "./find-closest-name.ts";
import { makeRepeatable } from "./operation/parameter-flags.ts";
import type { Shell, Terminal } from "./terminal.ts";
import { toPrintable, toPrintableLine } from "./to-printable.ts";

interface CheckOptions {
  readonly env?: readonly string[];
  readonly only?: readonly string[];
  readonly json?: boolean;
  readonly allowSecretsInFile?: boolean;
  readonly allowUndocumentedType?: boolean;
}

type Valid = Extract<DesiredState, { kind: "valid" }>;

const HELP = `
FILE is YAML or JSON and lists the data sources that are wanted; - is standard input. The command reads every FILE, follows every
reference to a secret, and holds each data source to the contract. It prints what is wanted, or every mistake as
FILE:LINE:COLUMN: what. Nothing is sent, and no secret is printed.

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
  dataworks check data-sources.yaml --json
`;

/** Adds `dataworks check`: what a file of data sources wants, and what is wrong with it. */
export function addCheckCommand(program: Command, { terminal, onExit }: Shell): void {
  program
    .command("check")
    .description("Find every mistake in files that list data sources, and print what they want.")
    .argument("<FILE...>", "files that list data sources, as YAML or JSON")
    .addOption(
      makeRepeatable(new Option("--env <NAME>", "print only what this environment wants; repeatable")),
    )
    .addOption(
      makeRepeatable(
        new Option("--only <PATTERN>", "print only names that fit, where * stands for any text; repeatable"),
      ),
    )
    .option("--json", "print JSON, secrets masked; mistakes as JSON to standard error")
    .addOption(new Option("--allow-secrets-in-file", "accept secrets that stand in the file itself"))
    .addOption(new Option("--allow-undocumented-type", "accept any DataSourceType, SubType and Content"))
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], options: CheckOptions) => {
      onExit(await checkFiles(files, options, terminal));
    });
}

async function checkFiles(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new UsageError(`check: ${twice} is given twice.`);
  const { readDesired } = await import("./desired/read-desired.ts");
  const { allowSecretsInFile = false, allowUndocumentedType = false } = options;
  const allowances = { secretsInFile: allowSecretsInFile, undocumentedType: allowUndocumentedType };
  const state = await readDesired(files, allowances, terminal);
  if (state.kind === "mistaken") return printMistakes(state, options, terminal);
  const chosen = chooseDesired(state, options);
  await printDesired(chosen, options, terminal);
  terminal.err(`${describeCount(chosen.length, state.dataSources.length)} No mistakes.\n`);
  return EXIT.done;
}

function printMistakes(
  { mistakes, omitted }: Extract<DesiredState, { kind: "mistaken" }>,
  { json }: CheckOptions,
  { err }: Terminal,
): number {
  if (json) {
    err(`${toPrintable(JSON.stringify({ mistakes, omitted }))}\n`);
    return EXIT.usage;
  }
  for (const { file, line, column, message } of mistakes)
    err(`${toPrintableLine(`${file}:${line}:${column}: ${message}`)}\n`);
  if (omitted > 0) err(`... and ${omitted} more.\n`);
  return EXIT.usage;
}

function chooseDesired(state: Valid, { env, only }: CheckOptions): DesiredDataSource[] {
  for (const name of env ?? []) if (!state.environments.includes(name)) throw refuseEnvironment(name, state);
  const patterns = only?.map((pattern) => ({ pattern, expression: toExpression(pattern) }));
  for (const { pattern, expression } of patterns ?? [])
    if (!state.dataSources.some((desired) => expression.test(readName(desired))))
      throw new UsageError(`check: --only ${pattern} fits the Name of no data source.`);
  return state.dataSources.filter(
    (desired) =>
      (!env || env.includes(desired.environment ?? "")) &&
      (!patterns || patterns.some(({ expression }) => expression.test(readName(desired)))),
  );
}

function refuseEnvironment(name: string, { environments }: Valid): UsageError {
  const closest = findClosestName(name, environments);
  const hint =
    closest === undefined ? `there are ${environments.join(", ") || "none"}` : `did you mean ${closest}?`;
  return new UsageError(`check: --env ${name}: no file has this environment (${hint}).`);
}

function toExpression(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}

function readName({ members }: DesiredDataSource): string {
  const node = members.get("Name");
  return node?.kind === "scalar" ? String(node.value) : "";
}

async function printDesired(
  chosen: readonly DesiredDataSource[],
  { json }: CheckOptions,
  { out, columns }: Terminal,
): Promise<void> {
  const { listAsJson, listAsTable } = await import("./desired/print-desired.ts");
  if (json) out(toPrintable(listAsJson(chosen)));
  else if (chosen.length > 0) out(listAsTable(chosen, columns));
}

function describeCount(chosen: number, all: number): string {
  const count = `${all} data source${all === 1 ? "" : "s"}`;
  return chosen === all ? `${count}.` : `${chosen} of ${count}.`;
}
