import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SampleCase } from "./sample-cases.ts";

/** Writes each sample into a folder of its own and gives their paths. `change` adds what only running them together needs. */
export async function writeSamples(
  folder: string,
  cases: readonly SampleCase[],
  change: (code: string, id: string) => string = (code) => code,
): Promise<string[]> {
  return Promise.all(
    cases.map(async ({ id, sample }) => {
      const path = join(folder, id, sample.fileName);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, change(sample.code, id));
      return path;
    }),
  );
}
