#!/usr/bin/env node
import { runMock } from "./run-mock.ts";

const stop = new AbortController();
let hasStarted = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    stop.abort();
    // Until then it may wait for a file that nobody writes: the signal then ends it directly.
    if (!hasStarted) process.kill(process.pid, signal);
  });

// The reader of the log may go away; the double stays.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const code = await runMock(process.argv.slice(2), {
  write: (text) => {
    hasStarted = true;
    process.stdout.write(text);
  },
  writeError: (text) => process.stderr.write(text),
  stop: stop.signal,
});
// Log lines that nobody reads would keep a stopped process alive.
if (stop.signal.aborted) process.exit(code);
// Once this is out, everything before it is: a help text that nobody could read is a failure.
process.stdout.write("", (error) => {
  process.exitCode = error ? code || 1 : code;
});
