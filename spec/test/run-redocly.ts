import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { SPEC_FOLDER } from "./open-document.ts";

const CLI = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** What Redocly prints; rejects when it fails. */
export async function runRedocly(...parameters: readonly string[]): Promise<string> {
  const options = {
    cwd: SPEC_FOLDER,
    env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    maxBuffer: 64 * 1024 * 1024,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...parameters], options);
  return stdout;
}
