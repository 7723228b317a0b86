import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { INTEROP } from "./pinned-version.ts";

/** The files that say what is downloaded. */
const PINS = ["python/requirements.txt", "java/pom.xml", "go/go.mod", "go/go.sum"];

/** A folder of the cache; `install` fills it when it is not there yet. */
export async function installOnce(
  name: string,
  install: (draft: string) => Promise<unknown>,
): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  // It gets its name when it is complete, so that an interrupted installation is never taken for one.
  const draft = await mkdtemp(join(cacheFolder(), "draft-"));
  try {
    await install(draft);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Where downloads stay from run to run: outside the workspace, under a name that changes with the pins. */
export function cacheFolder(): string {
  const hash = createHash("sha256");
  for (const file of PINS) hash.update(readFileSync(join(INTEROP, file)));
  return join(tmpdir(), `dataworks-kit-interop-${hash.digest("hex").slice(0, 12)}`);
}
