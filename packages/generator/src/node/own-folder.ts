import { lstat, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { isWithin } from "./is-within.ts";

/** Thrown for an output folder to which a link leads: the files would land where nobody looks for them. */
export class ForeignFolder extends Error {
  override readonly name = "ForeignFolder";
}

/**
 * Refuses an output folder that is a symbolic link, and one below the working folder to which a link leads out of it. Links
 * above the working folder are its owner's own.
 *
 * @throws ForeignFolder
 */
export async function requireOwnFolder(directory: string): Promise<void> {
  const folder = resolve(directory);
  const here = process.cwd();
  if (await isLink(folder)) throw new ForeignFolder(`${directory} is a symbolic link; ${WAY_OUT}`);
  if (!isWithin(here, folder) || isWithin(await realpath(here), await realpath(await nearestOf(folder))))
    return;
  throw new ForeignFolder(`a symbolic link leads from ${directory} out of the working folder; ${WAY_OUT}`);
}

const WAY_OUT = "name the folder to which it leads";

/** The folder, or where it is not there yet, the nearest one above. */
async function nearestOf(folder: string): Promise<string> {
  try {
    await lstat(folder);
    return folder;
  } catch {
    return folder === dirname(folder) ? folder : nearestOf(dirname(folder));
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
