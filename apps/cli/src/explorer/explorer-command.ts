import { type Command, InvalidArgumentError } from "commander";
import { EXIT } from "../exit-codes.ts";
import { printableLine } from "../printable.ts";
import type { Terminal } from "../terminal.ts";
import { serveExplorer } from "./serve-explorer.ts";

const HELP = `
The page shows a call, each step of its signature and the answer of a double that runs in the page itself. It needs
no account and calls nobody. It listens on this machine alone until it is interrupted.
`;

/** Adds `dataworks explorer`: the page on loopback. */
export function addExplorerCommand(
  program: Command,
  terminal: Terminal,
  onExit: (code: number) => void,
): void {
  program
    .command("explorer")
    .description("Serve a page that shows a call, its signature and its answer.")
    .option("--port <PORT>", "port to listen at; 0 for a free one", portOf, 0)
    .addHelpText("after", HELP)
    .action(async ({ port }: { port: number }) => onExit(await runExplorer(port, terminal)));
}

async function runExplorer(port: number, { out, err, interrupted }: Terminal): Promise<number> {
  const server = await serveExplorer(port).catch((error: unknown) => {
    err(`dataworks explorer: ${printableLine(error instanceof Error ? error.message : String(error))}\n`);
  });
  if (!server) return EXIT.failed;
  out(`The explorer is at ${server.url}\nStop with Ctrl+C.\n`);
  await aborted(interrupted);
  await server.close();
  return EXIT.done;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError("Expected a number from 0 to 65535.");
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
