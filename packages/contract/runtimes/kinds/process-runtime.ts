import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { runCommand } from "../../lab/processes.ts";
import { type Job, LONGEST_RUN_MS, type Ready } from "../runtime.ts";

/** A runtime with a command line, to which the suite is a program that imports packages from `node_modules`. */
export async function processRuntime(command: string, flags: readonly string[] = []): Promise<Ready> {
  const { out } = await runCommand([command, "--version"]);
  const [version = ""] = /\d+\.\d+\.\d+/.exec(out) ?? [];
  return { version, run: (job) => runProgram([command, ...flags], job) };
}

async function runProgram(
  [command = "", ...flags]: readonly string[],
  { files, config, onLine }: Job,
): Promise<void> {
  const child = spawn(command, [...flags, files.program, JSON.stringify(config)], {
    cwd: files.folder,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LONGEST_RUN_MS,
  });
  const errors = text(child.stderr);
  createInterface(child.stdout).on("line", onLine);
  const [code, signal] = await once(child, "close");
  if (code !== 0) throw new Error(`it ended with ${code ?? signal}: ${(await errors).trim().slice(-500)}`);
}

/** Without proxies, which some runtimes would ask for loopback too, and without flags, which choose other files. */
function environment(): NodeJS.ProcessEnv {
  const isLeftOut = /^((https?|all|no)_proxy|node_options)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isLeftOut.test(name)));
}
