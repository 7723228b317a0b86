import { join } from "node:path";
import { describeError } from "@dataworks-kit/contract/lab/end-within";
import { installOnce, nameCacheFolder, npmInstall } from "@dataworks-kit/contract/lab/folders";
import { PEERS, type PeerName } from "./peers.ts";

/** npm runs no package's scripts: they change none of the figures. */
export const NPM_FLAGS = ["--ignore-scripts", "--no-package-lock"] as const;

/**
 * The folder in which a peer is installed; it is installed when it is not there yet. It lies outside the workspace, so
 * that a peer finds its own dependencies and none of ours, and its name changes with the table of versions.
 *
 * @throws Error that says so when it cannot be installed
 */
export async function installPeer(name: PeerName, tell: (progress: string) => void): Promise<string> {
  const packages = Object.entries(PEERS[name]).map(([dependency, version]) => `${dependency}@${version}`);
  const folder = join(nameCacheFolder("bench", JSON.stringify(PEERS)), name);
  return installOnce(folder, async (draft) => {
    tell(`installing ${name}, once`);
    await npmInstall(draft, packages, { flags: NPM_FLAGS }).catch((cause) => {
      throw new Error(`${name} could not be installed.\n${describeError(cause)}`, { cause });
    });
  });
}
