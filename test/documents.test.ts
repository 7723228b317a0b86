import { expect, test } from "vitest";
import { findDeadLinks } from "./support/find-dead-links.ts";
import { findDownloadAddresses, findPlaces } from "./support/find-places.ts";
import { readText, repositoryFiles } from "./support/repository.ts";

const files = repositoryFiles();
const pages = new Map(files.filter((path) => path.endsWith(".md")).map((path) => [path, readText(path)]));

const address = JSON.parse(readText("package.json")).homepage.replace("#readme", "");

test.each([...pages.keys()])("Every link of %s leads to something that exists", (page) => {
  expect(findDeadLinks(page, { address, files: new Set(files), pages })).toEqual([]);
});

test("No file names a path of one machine or a registry", () => {
  expect(files.flatMap((path) => findPlaces(path, readText(path)))).toEqual([]);
});

test("The lockfile holds no address of a download", () => {
  expect(findDownloadAddresses(readText("pnpm-lock.yaml"))).toEqual([]);
});

test("Only the README lists the scripts; it lists those of the root package", () => {
  const { dataworks, ...scripts } = JSON.parse(readText("package.json")).scripts;
  const readRows = (text: string) =>
    [...text.matchAll(/^\| `npm (?:run )?([\w:]+)`/gm)].map(([, script = ""]) => script);
  expect(readRows(readText("README.md")).sort()).toEqual(Object.keys(scripts).sort());
  expect([...pages].filter(([, text]) => readRows(text).length > 0).map(([page]) => page)).toEqual([
    "README.md",
  ]);
  for (const [script, command] of Object.entries({ dataworks, ...scripts }))
    expect(command).toBe(`node scripts/run.mjs ${script}`);
});

test("The architecture page gives six files to read, each of which exists", () => {
  const rows = readText("docs/architecture.md").matchAll(/^\| \d\. \[[^\]]+\]\(\.\.\/([^)]+)\)/gm);
  const existing = [...rows].filter(([, path = ""]) => files.includes(path));
  expect(existing).toHaveLength(6);
});
