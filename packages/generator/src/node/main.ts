#!/usr/bin/env node
import module from "node:module";

// Loading takes most of the time: from Node 22.1 on, what is compiled once is kept for the next run.
module.enableCompileCache?.();
const { commandLine } = await import("./command-line.ts");

/** Only who watches asks for it: without a listener a signal ends the process at once, whatever it computes or waits for. */
function interruption(): AbortSignal {
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  process.once("SIGTERM", () => interrupted.abort());
  return interrupted.signal;
}

process.exitCode = await commandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  interruption,
});
