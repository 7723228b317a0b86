import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";
import { text } from "node:stream/consumers";

/** A command and its arguments. */
export type CommandLine = readonly string[];

/** Where a command runs, in which environment, and for how long at most. */
export interface ProcessOptions {
  readonly cwd?: string;
  /** Default: the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from its standard input. Default: nothing. */
  readonly input?: string;
  /** Default: 15 minutes. */
  readonly timeoutMs?: number;
}

/** What a command printed, and how it ended. */
export interface Finished {
  /** The exit code; `null` when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** From its start to the end of its output. */
  readonly elapsedMs: number;
}

const DEFAULT_TIMEOUT_MS = 15 * 60_000;

/** Runs a command to its end, whatever its exit code is. It rejects only for a command that cannot be started. */
export async function runProcess(command: CommandLine, options: ProcessOptions = {}): Promise<Finished> {
  const [program = "", ...args] = command;
  const { cwd, env, input = "", timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const startedMs = performance.now();
  const child = spawn(program, args, { cwd, env, timeout: timeoutMs });
  endWithThisProcess(child);
  // A command may end before it has read its input.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  const [out, err, [code]] = await ended;
  return { code, out, err, elapsedMs: performance.now() - startedMs };
}

/**
 * Runs a command that must succeed.
 *
 * @throws Error that says how it ended, with the last lines that it printed
 */
export async function runCommand(command: CommandLine, options: ProcessOptions = {}): Promise<Finished> {
  const finished = await runProcess(command, options).catch((cause: Error) => {
    throw new Error(`${command[0]} could not be started: ${cause.message}`, { cause });
  });
  if (finished.code === 0) return finished;
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const isLate = finished.code === null && finished.elapsedMs >= timeoutMs;
  const end = isLate ? `did not end within ${timeoutMs} ms` : `exited with code ${finished.code}`;
  throw new Error(`${basename(command[0] ?? "")} ${end}: ${readLastLines(finished)}`);
}

/** Whether a command runs and succeeds. */
export async function succeeds(command: CommandLine): Promise<boolean> {
  const finished = await runProcess(command).catch(() => undefined);
  return finished?.code === 0;
}

/** The reason stands before or after a stack, depending on the language, so the lines of stacks are left out. */
function readLastLines({ out, err }: Finished): string {
  const lines = `${out}\n${err}`.split("\n").map((line) => line.trim());
  const informative = lines.filter((line) => line !== "" && !/^(at|File|\.\.\.) /.test(line));
  return informative.slice(-6).join(" | ").slice(-2_000);
}

/** Ends a child when this process ends first, for whatever reason. */
export function endWithThisProcess(child: ChildProcess): void {
  const end = () => child.kill();
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
  child.once("error", () => process.off("exit", end));
}

/** Ends a child, and waits until it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

/** Whether a child has ended. */
export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
