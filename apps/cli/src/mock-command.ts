import type { Command } from "commander";
import type { Shell } from "./terminal.ts";
import { toPrintable } from "./to-printable.ts";

/** Adds `dataworks mock`: the double over HTTP. Its flags are those of `npx @dataworks-kit/msw`, which reads them itself. */
export function addMockCommand(program: Command, { terminal, onExit }: Shell): void {
  program
    .command("mock")
    .description(
      "Start a local mock server of DataWorks that verifies signatures and keeps what was created.",
    )
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument("[flags...]", "see dataworks mock --help")
    .action(async (_flags: readonly string[], _options: unknown, command: Command) => {
      const { runMock } = await import("@dataworks-kit/msw/server");
      const code = await runMock(command.args, {
        command: "dataworks mock",
        write: terminal.out,
        // Its errors can hold the name of a file.
        writeError: (text) => terminal.err(toPrintable(text)),
        stop: terminal.interrupted,
      });
      onExit(code);
    });
}
