#!/usr/bin/env node
import { createTerminal } from "./node-terminal.ts";
import { runCli } from "./run-cli.ts";

const terminal = createTerminal();
process.exitCode = await runCli(process.argv.slice(2), terminal);
// Log lines that nobody reads would keep an interrupted process alive.
if (terminal.interrupted.aborted) process.exit();
