import { lstat, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join, normalize } from "node:path";
import { type GeneratedFile, isGenerated } from "../emit/generated-file.ts";
import { requireOwnFolder } from "./own-folder.ts";
import { replaceFile } from "./replace-file.ts";

/** A folder that the generator writes into: generated files of `suffix` that are not made now are left from earlier. */
export interface OutputFolder {
  readonly directory: string;
  readonly suffix: ".gen.ts" | ".md" | ".json";
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
    const present = await readPlace(place);
    if (present !== text) drifts.push({ path: place, kind: present === undefined ? "missing" : "different" });
  }
  const wanted = new Set(files.map(({ path }) => path));
  for (const name of await listNames(directory)) {
    if (!name.endsWith(suffix) || wanted.has(name)) continue;
    const place = join(directory, name);
    const present = await readPlace(place);
    if (present && isGenerated(present)) drifts.push({ path: place, kind: "stale" });
  }
  return drifts;
}

/**
 * Fixes every difference and nothing else, so that an unchanged file keeps its time. Returns what was fixed. A file is
 * replaced as a whole, and so is a link in its place: nothing is written to where it leads.
 *
 * @throws ForeignFolder when the folder is a link, or a link leads to it
 */
export async function writeOutput(folder: OutputFolder): Promise<Drift[]> {
  await requireOwnFolder(folder.directory);
  const drifts = await findDrift(folder);
  const texts = new Map(folder.files.map(({ path, text }) => [join(folder.directory, path), text]));
  if (drifts.length > 0) await mkdir(normalize(folder.directory), { recursive: true });
  for (const { path, kind } of drifts)
    if (kind === "stale") await rm(path);
    else await replaceFile(path, texts.get(path) ?? "");
  return drifts;
}

async function listNames(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch {
    return [];
  }
}

/** The text of a file, or null for what is none: nothing is read through a link, or from a pipe, which may never end. */
async function readPlace(path: string): Promise<string | null | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, "utf8") : null;
  } catch {
    return undefined;
  }
}
