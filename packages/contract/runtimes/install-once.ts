import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute } from "../interop/execute.ts";
import { PINNED, type PinnedName } from "./pinned.ts";

/** The command of a pinned runtime; it is installed when it is not there yet. */
export async function installOnce(name: PinnedName): Promise<string> {
  const folder = join(cacheFolder(), name);
  const command = join(folder, "node_modules/.bin", name.replace(/-.*/, ""));
  if (existsSync(folder)) return command;
  await mkdir(cacheFolder(), { recursive: true });
  // It gets its name when it is complete, so that an interrupted installation is never taken for one.
  const draft = await mkdtemp(join(cacheFolder(), "draft-"));
  try {
    await writeFile(join(draft, "package.json"), '{ "private": true }');
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    await execute(["npm", "install", "--save-exact", ...quiet, PINNED[name]], { cwd: draft });
    await rename(draft, folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${PINNED[name]} could not be installed from npm (${reason})`, { cause: error });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return command;
}

/** Where installations stay from run to run: outside of the workspace, under a name that changes with the pins. */
function cacheFolder(): string {
  const hash = createHash("sha256").update(JSON.stringify(PINNED)).digest("hex");
  return join(tmpdir(), `dataworks-kit-runtimes-${hash.slice(0, 12)}`);
}
