import { Command, CommanderError } from "commander";
import { addCreateConnectionCommand } from "./create-connection/create-connection-command.ts";
import { EXIT, interruptionCode } from "./exit-codes.ts";
import { addExplorerCommand } from "./explorer/explorer-command.ts";
import { addMockCommand } from "./mock-command.ts";
import { printable, printableLine } from "./printable.ts";
import { addSampleCommand } from "./sample/sample-command.ts";
import { InterruptedError, type Terminal } from "./terminal.ts";
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
  } catch (error) {
    exit.code = explain(error, terminal);
  }
  const lost = await terminal.flush();
  return lost && exit.code === EXIT.done ? tellLostOutput(lost, terminal) : exit.code;
}

function createProgram(terminal: Terminal, onExit: (code: number) => void): Command {
  const program = new Command("dataworks")
    .description("Alibaba Cloud DataWorks from the command line.")
    .version(VERSION)
    .exitOverride()
    // Its errors repeat what was typed.
    .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(printable(text)) })
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
  if (terminal.interrupted.aborted && error === terminal.interrupted.reason) {
    terminal.err("dataworks: interrupted; nothing was sent.\n");
    return interruptionCode(terminal.interrupted);
  }
  if (!(error instanceof UsageError)) throw error;
  terminal.err(`dataworks: ${printableLine(error.message)}\n`);
  return EXIT.usage;
}

function tellLostOutput(lost: Error, terminal: Terminal): number {
  terminal.err(
    `dataworks: the command did its work, but its result could not be written to standard output: ${printableLine(lost.message)}.\n`,
  );
  return lost instanceof InterruptedError ? lost.exitCode : EXIT.output;
}
