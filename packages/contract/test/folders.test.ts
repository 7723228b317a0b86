import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createScratchFolder, installOnce } from "../lab/folders.ts";

test("Who asks for an installation at the same time shares one", async () => {
  await using scratch = await createScratchFolder("install");
  const folder = join(scratch.path, "cache/tool");
  let count = 0;
  const install = async (draft: string) => {
    count += 1;
    await writeFile(join(draft, "file"), "whole");
  };
  const folders = await Promise.all([1, 2, 3].map(() => installOnce(folder, install)));
  expect([folders, count]).toEqual([[folder, folder, folder], 1]);
  expect(await readFile(join(folder, "file"), "utf8")).toBe("whole");
  await installOnce(folder, install);
  expect(count).toBe(1);
});

test("An installation that failed is told to all who wait, and tried again by the next one", async () => {
  await using scratch = await createScratchFolder("install");
  const folder = join(scratch.path, "tool");
  const fail = () => Promise.reject(new Error("no network"));
  const results = await Promise.allSettled([installOnce(folder, fail), installOnce(folder, fail)]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await installOnce(folder, () => Promise.resolve())).toBe(folder);
});
