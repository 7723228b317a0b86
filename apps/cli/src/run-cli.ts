import { Command, CommanderError } from "commander";
import { EXIT, readInterruptionCode, UsageError } from "./exit-codes.ts";
import { readManifest } from "./read-manifest.ts";
import { InterruptedError, type Terminal } from "./terminal.ts";
import { toPrintable, toPrintableLine } from "./to-printable.ts";

/** Runs the `dataworks` command: parses the words, runs the command that they name, and resolves to its exit code. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  const code = await runCommand(words, terminal).catch((error) => printError(error, terminal));
  const lost = await terminal.flush();
  return lost && code === EXIT.done ? printLostOutput(lost, terminal) : code;
}

/** Commander finds the command of the first word and calls its action, which leaves its exit code here. */
async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.done;
  const onExit = (code: number) => {
    exitCode = code;
  };
  const program = createProgram(terminal);
  // The version needs none of the commands, which take most of the time to load.
  if (!VERSION_FLAGS.includes(words[0] ?? "")) {
    const { addCommands } = await import("./add-commands.ts");
    await addCommands(program, words, { terminal, onExit });
  }
  await program.parseAsync([...words], { from: "user" });
  return exitCode;
}

const VERSION_FLAGS: readonly string[] = ["--version", "-V"];

function createProgram(terminal: Terminal): Command {
  return (
    new Command("dataworks")
      .description("Alibaba Cloud DataWorks from the command line.")
      .version(readManifest().version)
      .exitOverride()
      // Its errors repeat what was typed.
      .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(toPrintable(text)) })
      .commandsGroup("Tools:")
      .helpCommand("help [command]", "Show the help of a command.")
      .addHelpText("after", "\nTry: dataworks COMMAND --help")
  );
}

function printError(error: unknown, terminal: Terminal): number {
  // Commander has printed its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (terminal.interrupted.aborted && error === terminal.interrupted.reason) {
    terminal.err("dataworks: interrupted; nothing was sent.\n");
    return readInterruptionCode(terminal.interrupted);
  }
  // The user answered a question with no.
  if (error instanceof InterruptedError) {
    terminal.err(`dataworks: ${error.kept}.\n`);
    return error.exitCode;
  }
  if (!(error instanceof UsageError)) throw error;
  terminal.err(`dataworks: ${toPrintableLine(error.message)}\n`);
  return EXIT.usage;
}

function printLostOutput(lost: Error, terminal: Terminal): number {
  terminal.err(
    `dataworks: the command did its work, but its result could not be written to standard output: ${toPrintableLine(lost.message)}.\n`,
  );
  return lost instanceof InterruptedError ? lost.exitCode : EXIT.output;
}
