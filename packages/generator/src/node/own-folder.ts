import { lstat, realpath } from "node:fs/promises";
import { dirname, parse, resolve } from "node:path";
import { isWithin } from "./is-within.ts";

/** Thrown for an output folder to which a link leads: the files would land where nobody looks for them. */
export class ForeignFolder extends Error {
  override readonly name = "ForeignFolder";
}

/**
 * Refuses an output folder that is a symbolic link, or to which one leads. Two kinds of links are taken, since they are the
 * owner's own: those by which one comes to the working folder, and those of the system, directly below the root (`/tmp`).
 *
 * @throws ForeignFolder
 */
export async function requireOwnFolder(directory: string): Promise<void> {
  const folder = resolve(directory);
  for (const place of [...listFoldersAbove(folder), folder]) {
    if (!(await isLink(place)) || (place !== folder && (await isOwn(place)))) continue;
    const what = place === folder ? "is a symbolic link" : `stands behind the symbolic link ${place}`;
    throw new ForeignFolder(`${directory} ${what}; name the folder to which it leads`);
  }
}

function listFoldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [] : [...listFoldersAbove(above), above];
}

async function isOwn(link: string): Promise<boolean> {
  if (dirname(link) === parse(link).root) return true;
  try {
    return isWithin(await realpath(link), await realpath(process.cwd()));
  } catch {
    return false;
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
