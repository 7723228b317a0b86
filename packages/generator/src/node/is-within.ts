import { sep } from "node:path";

/** Whether an absolute path is a folder's own, or leads below it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
