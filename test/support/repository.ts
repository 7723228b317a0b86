import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every file of the repository but the ignored ones, tracked or not yet, with `/` between folders. */
export function repositoryFiles(): string[] {
  // Inside a container the checkout often belongs to another user, which git refuses unless told.
  const words = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const paths = execFileSync("git", words, { cwd: ROOT, encoding: "utf8" }).split("\0");
  return [...new Set(paths)].filter(isFile).sort();
}

/** The text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Not so are a file that was deleted but is still tracked, and a link to a folder. */
function isFile(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() ?? false;
}
