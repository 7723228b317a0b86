#!/usr/bin/env node
import { runMock } from "./run-mock.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

// The reader of the log may go away; the double stays.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

process.exitCode = await runMock(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  stop: stop.signal,
});
// Log lines that nobody reads would keep a stopped process alive.
if (stop.signal.aborted) process.exit();
