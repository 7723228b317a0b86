import { spawn } from "node:child_process";
import { once } from "node:events";

/** What a process printed, and its exit code. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where a process runs. */
export interface ProcessOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** Runs a program to its end. */
export async function runProcess(
  program: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<Finished> {
  const { cwd, env = process.env, input = "" } = options;
  const child = spawn(program, args, { cwd, env });
  const written = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    written.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    written.err += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, ...written };
}

/** Runs a program that must succeed, and gives what it printed. */
export async function succeed(
  program: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<string> {
  const { code, out, err } = await runProcess(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${out}\n${err}`);
  return out;
}
