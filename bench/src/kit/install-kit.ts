import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { npmInstall } from "@dataworks-kit/contract/lab/folders";
import { runCommand } from "@dataworks-kit/contract/lab/processes";
import { findNpmProgram, ROOT } from "@dataworks-kit/contract/lab/repository";
import { NPM_FLAGS } from "../peers/install-peer.ts";

/** The client, and what it needs of ours. */
const FILTER = ["--filter-prod", "@dataworks-kit/client..."];

/** Packs the client as it would be published, and installs it into an empty folder. Returns the folder. */
export async function installKit(folder: string): Promise<string> {
  const pnpm = ["--yes", await pinnedPnpm(), "--recursive", ...FILTER, "pack", "--pack-destination", folder];
  // Only pnpm turns `workspace:` and `catalog:` into the versions that a registry would show.
  await runCommand([...findNpmProgram("npx"), ...pnpm], { cwd: ROOT });
  const packed = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  const tarballs = packed.map((name) => `./${name}`);
  await npmInstall(folder, tarballs, { flags: NPM_FLAGS });
  return folder;
}

async function pinnedPnpm(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const { packageManager } = Object(manifest) as { packageManager?: unknown };
  return typeof packageManager === "string" ? packageManager : "pnpm";
}
