import { mkdtempSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPackages } from "./kit/build-packages.ts";
import { installKit } from "./kit/install-kit.ts";
import { installPeer } from "./peers/install-peer.ts";
import type { PeerName } from "./peers/peers.ts";

/** What benchmarks share. Each part is made when it is first asked for, and once. */
export interface Workshop {
  /** Says on the way what is being done. */
  readonly tell: (progress: string) => void;
  /** Builds the packages, so that what ships is what is measured. */
  readonly build: () => Promise<void>;
  /** The folder in which a peer is installed. */
  readonly peer: (name: PeerName) => Promise<string>;
  /** The folder in which our client is installed from its packages, as a user would install it. */
  readonly kit: () => Promise<string>;
  /** A new folder outside the workspace, removed when this process ends. */
  readonly emptyFolder: () => Promise<string>;
}

/** Opens a workshop. What it makes is gone when this process ends; installed peers stay for the next run. */
export function openWorkshop(tell: Workshop["tell"]): Workshop {
  const scratch = mkdtempSync(join(tmpdir(), "dataworks-kit-bench-run-"));
  process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
  const emptyFolder = () => mkdtemp(join(scratch, "folder-"));
  const build = once(() => {
    tell("building the packages");
    return buildPackages();
  });
  const kit = once(async () => {
    await build();
    tell("packing and installing our client");
    return installKit(await emptyFolder());
  });
  return {
    tell,
    build,
    kit,
    emptyFolder,
    peer: (name) => installPeer(name, tell),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
