import { spawn } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";
import { text } from "node:stream/consumers";
import { endWithThisProcess } from "./end-with-this-process.ts";

/** A command that ran to its end without an error. */
export interface FinishedCommand {
  readonly stdout: string;
  /** Wall time from its start to the end of its output. */
  readonly elapsedMs: number;
}

/**
 * Runs a command to its end.
 *
 * @throws Error with the last of what it printed when it cannot be started or fails
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd }: { readonly cwd: string },
): Promise<FinishedCommand> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  endWithThisProcess(child);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  const elapsedMs = performance.now() - start;
  if (status === 0) return { stdout, elapsedMs };
  const line = [basename(command), ...args].join(" ");
  throw new Error(`${line} ended with ${status}:\n${`${stdout}\n${stderr}`.trim().slice(-2000)}`);
}
