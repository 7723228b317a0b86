#!/usr/bin/env node
import module from "node:module";

// Loading takes most of the time: from Node 22.1 on, what is compiled once is kept for the next run.
module.enableCompileCache?.();
const { createTerminal } = await import("./node-terminal.ts");
const { runCli } = await import("./run-cli.ts");

const terminal = createTerminal();
terminal.exit(await runCli(process.argv.slice(2), terminal));
