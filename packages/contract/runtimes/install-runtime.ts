import { join } from "node:path";
import { describeError } from "../lab/end-within.ts";
import { installOnce, nameCacheFolder, npmInstall } from "../lab/folders.ts";
import { PINNED, type PinnedName } from "./pinned.ts";

/** The command of a pinned runtime; it is installed from npm when it is not there yet. */
export async function installRuntime(name: PinnedName): Promise<string> {
  const cache = nameCacheFolder("runtimes", JSON.stringify(PINNED));
  const folder = await installOnce(join(cache, name), (draft) => install(PINNED[name], draft));
  return join(folder, "node_modules/.bin", name.replace(/-.*/, ""));
}

async function install(spec: string, folder: string): Promise<void> {
  await npmInstall(folder, [spec], { flags: ["--save-exact"] }).catch((error) => {
    throw new Error(`${spec} could not be installed from npm (${describeError(error)})`, { cause: error });
  });
}
