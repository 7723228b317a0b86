import { appendFileSync } from "node:fs";
import { type CommandLine, type Finished, type ProcessOptions, runProcess } from "../lab/processes.ts";

/** Every command that ran, with all that it printed, in one file. */
export interface Log {
  readonly path: string;
  /** Runs a command to its end, whatever its exit code is, and keeps it under a title. */
  readonly run: (title: string, command: CommandLine, options?: ProcessOptions) => Promise<Finished>;
}

/** Starts a log in a new file. */
export function createLog(path: string): Log {
  return {
    path,
    run: async (title, command, options) => {
      const finished = await runProcess(command, options);
      const { code, out, err, elapsedMs } = finished;
      const end = `exit code ${code} after ${(elapsedMs / 1_000).toFixed(1)} s`;
      appendFileSync(path, `== ${title}\n$ ${command.join(" ")}\n${out}${err}${end}\n\n`);
      return finished;
    },
  };
}

/** The lines that say why a command failed: its last ones. */
export function readReason({ code, out, err }: Finished): string {
  const lines = `${out}\n${err}`.split("\n").map((line) => line.trim());
  const told = lines.filter((line) => line !== "" && !/^(at |Node\.js v)|━━/.test(line));
  const text = told.slice(-4).join(" | ").slice(-600);
  // A project has the name of its setup, which is told beside the reason.
  return `exit code ${code}: ${text.replaceAll(/[^\s'"]*\/projects\/[^/]+\//g, "")}`;
}
