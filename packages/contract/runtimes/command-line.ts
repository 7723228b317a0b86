import { parseArgs } from "node:util";

/** Who shall run. */
export interface CommandLine {
  readonly only: readonly string[];
}

/** Reads the flags. A text is printed instead of a run; `isHelp` says that it was asked for. */
export function readCommandLine(
  args: readonly string[],
  names: readonly string[],
): CommandLine | { readonly text: string; readonly isHelp: boolean } {
  try {
    const options = { only: { type: "string", multiple: true }, help: { type: "boolean" } } as const;
    const { only = names, help = false } = parseArgs({ args: [...args], options }).values;
    if (help) return { text: writeHelp(names), isHelp: true };
    const unknown = only.filter((name) => !names.includes(name));
    if (unknown.length === 0) return { only };
    return { text: `--only: expected one of ${names.join(", ")}, got ${unknown.join(", ")}.`, isHelp: false };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), isHelp: false };
  }
}

function writeHelp(names: readonly string[]): string {
  return `test:runtimes [--only NAME]...

Packs the client, and runs one suite of its behaviour against the double over HTTP in every JavaScript runtime:
${names.join(", ")}.
Those that are no dependency of the workspace are installed from npm into the folder for temporary files, once.

  ok       it holds                       skipped  it has no meaning there
  differs  it holds as far as it can      FAILED   it does not hold

Exit codes: 0 no case failed, 1 one did, 2 the command line is wrong.`;
}
