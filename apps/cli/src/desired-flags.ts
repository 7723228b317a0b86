import { type Command, Option } from "commander";
import type { Choice } from "./desired/choose-desired.ts";
import type { Allowances } from "./desired/judging.ts";
import type { DesiredState, ValidState } from "./desired/read-desired.ts";
import { EXIT, UsageError } from "./exit-codes.ts";
import { makeRepeatable } from "./operation/parameter-flags.ts";
import type { Terminal } from "./terminal.ts";
import { toPrintable, toPrintableLine } from "./to-printable.ts";

/** The flags of every command that reads desired files. */
export interface DesiredFlags extends Choice {
  readonly json?: boolean;
  readonly allowSecretsInFile?: boolean;
  readonly allowUndocumentedType?: boolean;
  /** Of check alone: who sends calls needs what they lead to. */
  readonly allowUnsetReferences?: boolean;
}

/** Adds FILE and the flags that choose among what the files want. */
export function addDesiredFlags(command: Command, verb: string): void {
  command
    .argument("<FILE...>", "files that list data sources, as YAML or JSON")
    .addOption(
      makeRepeatable(new Option("--env <NAME>", `${verb} only what this environment wants; repeatable`)),
    )
    .addOption(
      makeRepeatable(
        new Option(
          "--only <PATTERN>",
          `${verb} only names that fit, where * stands for any text; repeatable`,
        ),
      ),
    )
    .addOption(new Option("--allow-secrets-in-file", "accept secrets that stand in the file itself"))
    .addOption(new Option("--allow-undocumented-type", "accept any DataSourceType, SubType and Content"));
}

/**
 * Reads the files of a command. What is mistaken is printed: then there is an exit code instead.
 *
 * @throws UsageError for a file that is given twice
 */
export async function readDesiredFiles(
  files: readonly string[],
  flags: DesiredFlags,
  { name, terminal }: { readonly name: string; readonly terminal: Terminal },
): Promise<ValidState | number> {
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new UsageError(`${name}: ${twice} is given twice.`);
  const { readDesired } = await import("./desired/read-desired.ts");
  const state = await readDesired(files, readAllowances(flags), terminal);
  return state.kind === "valid" ? state : printMistakes(state, flags, terminal);
}

function readAllowances(flags: DesiredFlags): Allowances {
  const { allowSecretsInFile = false, allowUndocumentedType = false, allowUnsetReferences = false } = flags;
  return {
    secretsInFile: allowSecretsInFile,
    undocumentedType: allowUndocumentedType,
    unsetReferences: allowUnsetReferences,
  };
}

function printMistakes(
  { mistakes, omitted }: Extract<DesiredState, { kind: "mistaken" }>,
  { json }: DesiredFlags,
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

/** How many data sources a command is about, of how many. */
export function describeCount(chosen: number, all: number): string {
  const count = `${all} data source${all === 1 ? "" : "s"}`;
  return chosen === all ? `${count}.` : `${chosen} of ${count}.`;
}
