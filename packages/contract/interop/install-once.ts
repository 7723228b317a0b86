import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Fills `folder` by `install` when it is not there yet. Returns it. */
export async function installOnce(
  folder: string,
  install: (draft: string) => Promise<unknown>,
): Promise<string> {
  if (existsSync(folder)) return folder;
  const cache = dirname(folder);
  await mkdir(cache, { recursive: true });
  // It gets its name when it is complete, so that an interrupted installation is never taken for one.
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    await install(draft);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
