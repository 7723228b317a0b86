import { Command, CommanderError } from "commander";
import { EXIT, interruptionCode } from "./exit-codes.ts";
import { addExplorerCommand } from "./explorer/explorer-command.ts";
import { addMockCommand } from "./mock-command.ts";
import { addOperationCommands, type Shell } from "./operation/operation-command.ts";
import { printable, printableLine } from "./printable.ts";
import { addSampleCommand } from "./sample/sample-command.ts";
import { InterruptedError, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";

/** Runs the `dataworks` command; resolves to its exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const exit = { code: EXIT.done as number };
  const onExit = (code: number) => {
    exit.code = code;
  };
  try {
    const program = await createProgram(args, { terminal, onExit });
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    exit.code = explain(error, terminal);
  }
  const lost = await terminal.flush();
  return lost && exit.code === EXIT.done ? tellLostOutput(lost, terminal) : exit.code;
}

async function createProgram(args: readonly string[], { terminal, onExit }: Shell): Promise<Command> {
  const program = new Command("dataworks")
    .description("Alibaba Cloud DataWorks from the command line.")
    .version(VERSION)
    .exitOverride()
    // Its errors repeat what was typed.
    .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(printable(text)) })
    .commandsGroup("Tools:")
    .helpCommand("help [command]", "Show the help of a command.")
    .addHelpText("after", "\nTry: dataworks COMMAND --help");
  await addOperationCommands(program, args[0], { terminal, onExit });
  await addSampleCommand(program, args, terminal);
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
  // A no to a question.
  if (error instanceof InterruptedError) {
    terminal.err("dataworks: nothing was sent.\n");
    return error.exitCode;
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
