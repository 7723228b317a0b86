import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeError } from "../describe-error.ts";
import { npmInstall } from "./npm-install.ts";
import { PEERS, type PeerName } from "./peers.ts";

/**
 * The folder in which a peer is installed; it is installed when it is not there yet. It lies outside the workspace, so
 * that a peer finds its own dependencies and none of ours, and its name changes with the table of versions.
 *
 * @throws Error that says so when it cannot be installed
 */
export async function installPeer(name: PeerName, tell: (progress: string) => void): Promise<string> {
  const cache = join(tmpdir(), `dataworks-kit-bench-${hashOf(PEERS)}`);
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  tell(`installing ${name}, once`);
  await mkdir(cache, { recursive: true });
  // It gets its name when it is complete, so that an interrupted installation is never taken for one.
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    await writeFile(
      join(draft, "package.json"),
      JSON.stringify({ private: true, dependencies: PEERS[name] }),
    );
    await npmInstall(draft);
    await rename(draft, folder);
  } catch (cause) {
    // Another run may have been faster.
    if (existsSync(folder)) return folder;
    throw new Error(`${name} could not be installed.\n${describeError(cause)}`, { cause });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

function hashOf(value: object): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);
}
