import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runCommand } from "./processes.ts";
import { findNpmProgram } from "./repository.ts";

/** A folder for one run. Its disposal removes it. */
export interface ScratchFolder extends AsyncDisposable {
  readonly path: string;
}

/** Makes a new folder outside the workspace. */
export async function createScratchFolder(name: string): Promise<ScratchFolder> {
  const path = await mkdtemp(join(tmpdir(), `dataworks-kit-${name}-`));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** The folder in which downloads stay from run to run: outside the workspace, under a name that changes with the pins. */
export function nameCacheFolder(name: string, pins: string): string {
  const hash = createHash("sha256").update(pins).digest("hex");
  return join(tmpdir(), `dataworks-kit-${name}-${hash.slice(0, 12)}`);
}

const installing = new Map<string, Promise<unknown>>();

/** Fills a folder by `install` when it does not exist yet. Who asks in the meantime waits for the same. Returns the folder. */
export async function installOnce(
  folder: string,
  install: (draft: string) => Promise<unknown>,
): Promise<string> {
  if (existsSync(folder)) return folder;
  const installation = installing.get(folder) ?? fillFolder(folder, install);
  installing.set(folder, installation);
  await installation.finally(() => installing.delete(folder));
  return folder;
}

async function fillFolder(folder: string, install: (draft: string) => Promise<unknown>): Promise<void> {
  const cache = dirname(folder);
  await mkdir(cache, { recursive: true });
  // It gets its name when it is complete, so that an interrupted installation is never taken for a whole one.
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    await install(draft);
    await rename(draft, folder);
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** What npm is told besides the packages. */
export interface NpmOptions {
  readonly flags?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Installs packages from npm into a folder outside every workspace. */
export async function npmInstall(
  folder: string,
  packages: readonly string[],
  { flags = [], env }: NpmOptions = {},
): Promise<void> {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }');
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  await runCommand([...findNpmProgram("npm"), "install", ...quiet, ...flags, ...packages], {
    cwd: folder,
    ...(env && { env }),
  });
}
