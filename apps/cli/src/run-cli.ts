import { Command, CommanderError } from "commander";
import { addCreateConnectionCommand } from "./create-connection/create-connection-command.ts";
import { EXIT } from "./exit-codes.ts";
import { addExplorerCommand } from "./explorer/explorer-command.ts";
import { addMockCommand } from "./mock-command.ts";
import { printable } from "./printable.ts";
import { addSampleCommand } from "./sample/sample-command.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";

/** Runs the `dataworks` command; resolves to its exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const exit = { code: EXIT.done as number };
  const program = createProgram(terminal, (code) => {
    exit.code = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exit.code;
  } catch (error) {
    return explain(error, terminal);
  }
}

function createProgram(terminal: Terminal, onExit: (code: number) => void): Command {
  const program = new Command("dataworks")
    .description("Alibaba Cloud DataWorks from the command line.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText("after", "\nTry: dataworks create-connection --help");
  addCreateConnectionCommand(program, terminal, onExit);
  addSampleCommand(program, terminal);
  addMockCommand(program, terminal, onExit);
  addExplorerCommand(program, terminal, onExit);
  return program;
}

function explain(error: unknown, terminal: Terminal): number {
  // Commander has written what it has to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (!(error instanceof UsageError)) throw error;
  terminal.err(`dataworks: ${printable(error.message)}\n`);
  return EXIT.usage;
}
