import { mkdir, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { runCommand } from "../lab/processes.ts";

/** A tarball and what it holds, unpacked. */
export interface Unpacked {
  /** The file name of the tarball. */
  readonly name: string;
  readonly folder: string;
}

/** Unpacks every tarball of a folder, each into a folder of its own under `destination`. */
export async function unpackTarballs(from: string, destination: string): Promise<readonly Unpacked[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith(".tgz"));
  return Promise.all(
    names.map(async (name) => {
      const folder = join(destination, basename(name, ".tgz"));
      await mkdir(folder, { recursive: true });
      await runCommand(["tar", "-xzf", join(from, name), "-C", folder, "--strip-components=1"]);
      return { name, folder };
    }),
  );
}
