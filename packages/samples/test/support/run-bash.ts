import { execFileSync } from "node:child_process";

/** Whether bash is found. */
export const hasBash = succeeds();

/** Runs a script and gives what it printed. */
export function runBash(script: string, env: Readonly<Record<string, string>> = {}): string {
  const given = { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8", ...env };
  return execFileSync("bash", ["-s"], { input: script, encoding: "utf8", env: given });
}

function succeeds(): boolean {
  try {
    return runBash("echo yes") === "yes\n";
  } catch {
    return false;
  }
}
