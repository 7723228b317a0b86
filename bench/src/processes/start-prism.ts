import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { listenOnLoopback } from "@dataworks-kit/contract/lab/loopback";
import { endProcess, endWithThisProcess } from "@dataworks-kit/contract/lab/processes";

/** A server that runs as a command. */
export interface RunningCommand extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly origin: string;
}

const STARTS_WITHIN_MS = 30_000;

/**
 * Starts Prism on a document, as silent as it can be: its log would cost more than its answers.
 *
 * @throws Error when it does not answer in time
 */
export async function startPrism(folder: string, document: string): Promise<RunningCommand> {
  const command = join(folder, "node_modules/@stoplight/prism-cli/dist/index.js");
  const port = String(await freePort());
  const args = [command, "mock", "--verboseLevel", "silent", "--port", port, document];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  endWithThisProcess(child);
  const origin = `http://127.0.0.1:${port}`;
  const running = { origin, [Symbol.asyncDispose]: () => endProcess(child) };
  try {
    await untilItAnswers(origin, child);
    return running;
  } catch (error) {
    await endProcess(child);
    throw error;
  }
}

/** Prism takes no port 0. */
async function freePort(): Promise<number> {
  await using server = await listenOnLoopback(createServer());
  return server.port;
}

async function untilItAnswers(origin: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(origin).catch(() => undefined);
    if (answer) return;
    await wait(100);
  }
  throw new Error("Prism was started and does not answer.");
}
