import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Benchmark } from "../benchmark.ts";
import type { Comparison } from "../comparison.ts";
import { OFFICIAL_CLIENTS, type PeerName } from "../peers/peers.ts";
import type { Workshop } from "../workshop.ts";

/** What `npm install` of our packed client brings, against that of the official ones. */
export const install: Benchmark = {
  name: "install",
  measures: "packages and bytes that npm installs for the client, against the official clients",
  run: async (workshop) => {
    const ours = await measureInstalled(await workshop.kit());
    const perPeer = await Promise.all(OFFICIAL_CLIENTS.map((name) => against(name, ours, workshop)));
    return perPeer.flat();
  },
};

interface Installed {
  readonly packages: number;
  readonly bytes: number;
}

async function against(name: PeerName, ours: Installed, workshop: Workshop): Promise<Comparison[]> {
  const peer = await measureInstalled(await workshop.peer(name));
  return [
    {
      kind: "measured",
      title: `install, packages, against ${name}`,
      ours: { value: ours.packages, unit: "packages" },
      peer: { value: peer.packages, unit: "packages" },
      budget: { of: "ours", bound: "at most", limit: 6 },
    },
    {
      kind: "measured",
      title: `install, size, against ${name}`,
      ours: { value: ours.bytes, unit: "B" },
      peer: { value: peer.bytes, unit: "B" },
      budget: { of: "ours", bound: "at most", limit: 1_500_000 },
    },
  ];
}

/** npm's own list of what it put into `node_modules`. */
const LIST = ".package-lock.json";

async function measureInstalled(folder: string): Promise<Installed> {
  const modules = join(folder, "node_modules");
  const list: unknown = JSON.parse(await readFile(join(modules, LIST), "utf8"));
  const { packages } = Object(list) as { packages?: object };
  const entries = await readdir(modules, { recursive: true, withFileTypes: true });
  // The bytes of the files, and not the blocks that a file system gives them. Links of `.bin` are none of them.
  const files = entries.filter((entry) => entry.isFile() && entry.name !== LIST);
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return {
    packages: Object.keys(packages ?? {}).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
