import { runCommandLine } from "../src/node/command-line.ts";

/** Runs `dataworks-gen` in this process, and gives what it printed. */
export async function runCommand(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCommandLine(args, {
    out: (text) => lines.out.push(text),
    err: (text) => lines.err.push(text),
    signal: new AbortController().signal,
  });
  return { code, out: lines.out.join("\n"), err: lines.err.join("\n") };
}
