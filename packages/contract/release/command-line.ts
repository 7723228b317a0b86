import { parseArgs } from "node:util";
import { describeError } from "../lab/end-within.ts";

/** What shall run, and what shall stay. */
export interface CommandLine {
  /** Names of installers. */
  readonly only: readonly string[];
  readonly keep: boolean;
}

/** Reads the flags. A text is printed instead of a run; `isHelp` says that it was asked for. */
export function readCommandLine(
  args: readonly string[],
  names: readonly string[],
): CommandLine | { readonly text: string; readonly isHelp: boolean } {
  const options = {
    only: { type: "string", multiple: true },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { text: writeHelp(names), isHelp: true };
    const only = values.only?.flatMap((list) => list.split(",")) ?? names;
    const unknown = only.filter((name) => !names.includes(name));
    if (unknown.length === 0) return { only, keep: values.keep };
    return {
      text: `--only: expected some of ${names.join(", ")}, got ${unknown.join(", ")}.`,
      isHelp: false,
    };
  } catch (error) {
    return { text: describeError(error), isHelp: false };
  }
}

function writeHelp(names: readonly string[]): string {
  return `release:rehearse [--only INSTALLER,...] [--keep]

Releases a copy of this repository to a registry on loopback: version, changelogs, checks, publication. Then new projects install
from that registry by ${names.join(", ")}, and every program and snippet of the pages is compiled and run in them.
The working tree stays as it is. The copy has its uncommitted changes too.

  --only    the installers to try
  --keep    keeps the folder with the copy, the registry, the projects and the log; after a failure it stays anyway

Exit codes: 0 all is well, 1 something failed, 2 the command line is wrong.`;
}
