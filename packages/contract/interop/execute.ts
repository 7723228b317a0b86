import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Where a command runs, in which environment, and for how long at most. */
export interface ExecuteOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/**
 * Runs a command to its end and gives all that it printed, trimmed. Programs of others say their version on either stream.
 *
 * @throws Error that says how it ended and the last lines that it printed
 */
export async function execute(
  [command = "", ...args]: readonly string[],
  { timeoutMs = 15 * 60_000, ...options }: ExecuteOptions = {},
): Promise<{ readonly out: string; readonly err: string }> {
  try {
    const limits = { timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024 };
    const { stdout, stderr } = await promisify(execFile)(command, args, { ...options, ...limits });
    return { out: stdout.trim(), err: stderr.trim() };
  } catch (error) {
    throw new Error(`${command}: ${endOf(error)}`, { cause: error });
  }
}

/** Whether a command runs and succeeds. */
export function succeeds(command: readonly string[]): Promise<boolean> {
  return execute(command).then(
    () => true,
    () => false,
  );
}

function endOf(error: unknown): string {
  const { code, killed, stdout, stderr } = error as NodeJS.ErrnoException & {
    readonly killed?: boolean;
    readonly stdout?: string;
    readonly stderr?: string;
  };
  const lines = `${stdout ?? ""}\n${stderr ?? ""}`.split("\n").map((line) => line.trim());
  // What was wrong stands before or after a stack, depending on the language.
  const telling = lines.filter((line) => line !== "" && !/^(at|File|\.\.\.) /.test(line)).slice(-4);
  const printed = telling.join(" | ");
  return `${killed ? "took too long" : `ended with ${code}`}${printed && `: ${printed}`}`;
}
