#!/usr/bin/env node
import module from "node:module";

// Loading takes most of the time: from Node 22.1 on, what is compiled once is kept for the next run.
module.enableCompileCache?.();
const { runCommandLine } = await import("./command-line.ts");

// Nothing here listens to signals: the system then ends the process at once, whatever it waits for or computes, also one
// that watches. A shell reports 130 for SIGINT and 143 for SIGTERM.
const { signal } = new AbortController();

// What cannot be written is told by the exit code, and not by a stack.
process.stdout.on("error", () => {
  process.exitCode ||= 1;
});
process.stderr.on("error", () => {});

const code = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  signal,
});
process.exitCode ||= code;
