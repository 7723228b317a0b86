import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { GeneratorError, type Problem } from "../generator-error.ts";
import { requireOwnFolder } from "./own-folder.ts";

/** Documents that people go on to write in, and the folder for them. */
export interface NewDocuments {
  readonly directory: string;
  readonly files: readonly GeneratedFile[];
  /** Replace what stands there. */
  readonly force: boolean;
}

/**
 * Writes all documents or none: into a temporary folder first, then each to its place. Returns the paths that were written;
 * a file that holds the same already is left alone.
 *
 * @throws GeneratorError naming each file that holds something else, unless `force`
 * @throws ForeignFolder when the folder is a link, or a link leads to it
 */
export async function writeDocuments({ directory, files, force }: NewDocuments): Promise<string[]> {
  await requireOwnFolder(directory);
  const places = await Promise.all(files.map((file) => findPlace(directory, file)));
  const problems = places.flatMap((place) => findObstacle(place, force));
  if (problems.length > 0) throw new GeneratorError(problems);
  const changed = places.filter(({ state }) => state !== "same");
  if (changed.length > 0) await moveIn(normalize(directory), changed);
  return changed.map(({ path }) => path);
}

interface Place {
  readonly path: string;
  readonly file: GeneratedFile;
  readonly state: "free" | "same" | "other" | "unusable";
}

async function findPlace(directory: string, file: GeneratedFile): Promise<Place> {
  const path = join(directory, file.path);
  return { path, file, state: await readState(path, file.text) };
}

/** Nothing is read through a link. */
async function readState(path: string, text: string): Promise<Place["state"]> {
  try {
    if (!(await lstat(path)).isFile()) return "unusable";
    return (await readFile(path, "utf8")) === text ? "same" : "other";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "free";
    throw error;
  }
}

function findObstacle({ path, state }: Place, force: boolean): Problem[] {
  if (state === "unusable") return [{ document: path, pointer: "", reason: "is not a file: move it away" }];
  if (state !== "other" || force) return [];
  const reason = "exists with other content: --force replaces it, or name another folder with --out";
  return [{ document: path, pointer: "", reason }];
}

/** What cannot be moved leaves everything as it was. */
async function moveIn(directory: string, places: readonly Place[]): Promise<void> {
  await mkdir(directory, { recursive: true });
  const temporary = await mkdtemp(join(directory, ".dataworks-gen-"));
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const { file } of places) await writeFile(join(temporary, file.path), file.text, { flag: "wx" });
    for (const { path, file, state } of places) {
      const kept = join(temporary, `${file.path}.old`);
      if (state === "other") await rename(path, kept);
      undo.unshift(() => (state === "other" ? rename(kept, path) : rm(path, { force: true })));
      await rename(join(temporary, file.path), path);
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
