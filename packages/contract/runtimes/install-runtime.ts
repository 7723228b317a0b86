import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute } from "../interop/execute.ts";
import { installOnce } from "../interop/install-once.ts";
import { PINNED, type PinnedName } from "./pinned.ts";

/** The command of a pinned runtime; it is installed from npm when it is not there yet. */
export async function installRuntime(name: PinnedName): Promise<string> {
  const folder = await installOnce(join(cacheFolder(), name), (draft) => npmInstall(PINNED[name], draft));
  return join(folder, "node_modules/.bin", name.replace(/-.*/, ""));
}

async function npmInstall(spec: string, folder: string): Promise<void> {
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  try {
    await execute(["npm", "install", "--save-exact", ...quiet, spec], { cwd: folder });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${spec} could not be installed from npm (${reason})`, { cause: error });
  }
}

/** Where installations stay from run to run: outside of the workspace, under a name that changes with the pins. */
function cacheFolder(): string {
  const hash = createHash("sha256").update(JSON.stringify(PINNED)).digest("hex");
  return join(tmpdir(), `dataworks-kit-runtimes-${hash.slice(0, 12)}`);
}
