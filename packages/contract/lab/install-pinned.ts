import { join } from "node:path";
import { describeError } from "./end-within.ts";
import { installOnce, nameCacheFolder, npmInstall } from "./folders.ts";
import { PINNED, type PinnedName } from "./pinned.ts";

/** The command of what is pinned; it is installed from npm when it is not there yet. */
export async function installPinned(name: PinnedName): Promise<string> {
  const folder = await installOnce(nameCacheFolder(name, PINNED[name]), (draft) =>
    install(PINNED[name], draft),
  );
  return join(folder, "node_modules/.bin", name.replace(/-.*/, ""));
}

async function install(spec: string, folder: string): Promise<void> {
  await npmInstall(folder, [spec], { flags: ["--save-exact"] }).catch((error) => {
    throw new Error(`${spec} could not be installed from npm (${describeError(error)})`, { cause: error });
  });
}
