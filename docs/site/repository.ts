import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files that the site is built from. */
export interface Repository {
  /** Where it stands on the web, without a slash at the end. */
  readonly web: string;
  readonly description: string;
  /** From the root, with `/` between folders. */
  readonly files: ReadonlySet<string>;
  readonly read: (path: string) => Uint8Array;
}

/** Reads which files the repository has: all but the ignored ones, tracked or not yet. */
export function readRepository(root: string): Repository {
  // Inside a container the checkout often belongs to another user, which git refuses unless told.
  const words = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const paths = execFileSync("git", words, { cwd: root, encoding: "utf8" }).split("\0");
  const isFile = (path: string) =>
    statSync(join(root, path), { throwIfNoEntry: false })?.isFile() && path !== "";
  const read = (path: string) => readFileSync(join(root, path));
  const { homepage, description } = JSON.parse(readText(read("package.json")));
  return {
    web: homepage.replace(/#.*$/, ""),
    description,
    files: new Set(paths.filter(isFile).sort()),
    read,
  };
}

/** The text of a file. */
export function readText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
