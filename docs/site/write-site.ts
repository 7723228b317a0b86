import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { SiteFiles } from "./find-dead-links.ts";

/** Writes a site into a folder, of which nothing else stays. */
export async function writeSite(files: SiteFiles, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [address, content] of files) {
    await mkdir(dirname(join(folder, address)), { recursive: true });
    await writeFile(join(folder, address), content);
  }
}

/**
 * Reads the built explorer.
 *
 * @returns its files by their paths in the folder; none when it is not built
 */
export async function readExplorer(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  // Source maps would more than double what is served.
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".map"));
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const read = async (path: string) => [toAddress(relative(folder, path)), await readFile(path)] as const;
  return new Map(await Promise.all(paths.map(read)));
}

function toAddress(path: string): string {
  return path.split(sep).join("/");
}
