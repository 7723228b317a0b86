import { Command } from "commander";
import { OPERATIONS } from "../operation/operations.ts";
import { addSampleCommand } from "../sample-command.ts";
import type { Terminal } from "../terminal.ts";
import { type CompletedCommand, readCommand, readCommands } from "./read-commands.ts";
import { readMockFlags } from "./read-mock-flags.ts";
import { writeBash } from "./write-bash.ts";
import { writeFish } from "./write-fish.ts";
import { writeZsh } from "./write-zsh.ts";

/** The shells for which there is a script. */
export type ShellName = "bash" | "zsh" | "fish";

const WRITERS: Readonly<Record<ShellName, (commands: readonly CompletedCommand[]) => string>> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
};

/** The script that completes the commands of a program in a shell. */
export async function writeCompletion(
  shell: ShellName,
  program: Command,
  terminal: Terminal,
): Promise<string> {
  const samples = await Promise.all(OPERATIONS.map(({ name }) => readSample(name, terminal)));
  const mock = { flags: await readMockFlags(), argument: { kind: "none" } } as const;
  const commands = readCommands(program).map((command) =>
    command.path === "mock" ? { ...command, ...mock } : command,
  );
  return WRITERS[shell]([...commands, ...samples.flat()]);
}

/** The flags of `sample` are those of the operation behind it. */
async function readSample(operation: string, terminal: Terminal): Promise<CompletedCommand[]> {
  const program = new Command();
  await addSampleCommand(program, ["sample", operation], terminal);
  return program.commands.map((command) => readCommand(command, `sample ${operation}`));
}
