import { lstat, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type GeneratedFile, isGenerated } from "../emit/generated-file.ts";

/** A folder that the generator writes into: generated files of `suffix` that are not made now are left from earlier. */
export interface OutputFolder {
  readonly directory: string;
  readonly suffix: ".gen.ts" | ".md";
  readonly files: readonly GeneratedFile[];
}

/** A difference between a folder and what it should hold. */
export interface Drift {
  readonly path: string;
  readonly kind: "missing" | "different" | "stale";
}

/** What differs; empty when the folder is as it should be. */
export async function findDrift({ directory, suffix, files }: OutputFolder): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for (const { path, text } of files) {
    const place = join(directory, path);
    const present = await readIfThere(place);
    if (present !== text || (await isLink(place)))
      drifts.push({ path: place, kind: present === undefined ? "missing" : "different" });
  }
  const wanted = new Set(files.map(({ path }) => path));
  for (const name of await namesIn(directory)) {
    if (!name.endsWith(suffix) || wanted.has(name)) continue;
    const place = join(directory, name);
    if (isGenerated((await readIfThere(place)) ?? "")) drifts.push({ path: place, kind: "stale" });
  }
  return drifts;
}

/** Mends every difference and nothing else, so that an unchanged file keeps its time. Returns what was mended. */
export async function writeOutput(folder: OutputFolder): Promise<Drift[]> {
  const drifts = await findDrift(folder);
  const texts = new Map(folder.files.map(({ path, text }) => [join(folder.directory, path), text]));
  for (const { path, kind } of drifts) {
    if (kind === "stale") await rm(path);
    else {
      await mkdir(dirname(path), { recursive: true });
      // A link in its place is replaced: nothing is written to where it leads.
      if (await isLink(path)) await rm(path);
      await writeFile(path, texts.get(path) ?? "");
    }
  }
  return drifts;
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch {
    return [];
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}
