import { expect, test } from "vitest";
import { findDeadLinks } from "./support/find-dead-links.ts";
import { findDownloadAddresses, findPlaces } from "./support/find-places.ts";
import { readText, repositoryFiles } from "./support/repository.ts";

const files = repositoryFiles();
const pages = new Map(files.filter((path) => path.endsWith(".md")).map((path) => [path, readText(path)]));

test.each([...pages.keys()])("Every link of %s leads to something that exists", (page) => {
  expect(findDeadLinks(page, { files: new Set(files), pages })).toEqual([]);
});

test("No file names a path of one machine or a registry", () => {
  expect(files.flatMap((path) => findPlaces(path, readText(path)))).toEqual([]);
});

test("The lockfile holds no address of a download", () => {
  expect(findDownloadAddresses(readText("pnpm-lock.yaml"))).toEqual([]);
});
