import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { INTEROP } from "./pinned-version.ts";
import { readRegion } from "./regions.ts";

/** Writes the program that the guide shows of a file into a folder, under the file's own name, and gives its path. */
export async function writeGuideProgram(file: string, folder: string): Promise<string> {
  const path = join(folder, basename(file));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, readRegion(readFileSync(join(INTEROP, file), "utf8"), "guide"));
  return path;
}
