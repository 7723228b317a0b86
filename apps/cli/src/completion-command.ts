import { Argument, type Command } from "commander";
import type { ShellName } from "./completion/write-completion.ts";
import type { Shell } from "./terminal.ts";

const SHELLS: readonly ShellName[] = ["bash", "zsh", "fish"];

const HELP = `
Prints a script that completes commands, flags, values that are known, and the names of files. The script holds all that it offers, and runs
nothing while you type. Make it again after an update.

Exit codes:
  0    done
  2    the command line is wrong
  5    the script could not be written to standard output

Examples:
  source <(dataworks completion bash)
  dataworks completion bash > ~/.local/share/bash-completion/completions/dataworks
  dataworks completion zsh > "\${fpath[1]}/_dataworks"
  dataworks completion fish > ~/.config/fish/completions/dataworks.fish
`;

/** Adds `dataworks completion`: a script for a shell, made of all commands. */
export function addCompletionCommand(program: Command, { terminal }: Shell): void {
  program
    .command("completion")
    .description("Print a script that completes the command in a shell.")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .addHelpText("after", HELP)
    .action(async (shell: ShellName) => {
      const { writeCompletion } = await import("./completion/write-completion.ts");
      terminal.out(await writeCompletion(shell, program, terminal));
    });
}
