import { expect, test } from "vitest";
import { SOURCE_ARROWS } from "./support/arrows.ts";
import { findHabitBreaches, findImportBreaches, findUnusedDependencies } from "./support/find-breaches.ts";
import { findCircles } from "./support/find-circles.ts";
import { wordOf } from "./support/house.ts";
import { IMPORT_RULES } from "./support/import-rules.ts";
import { readHouse } from "./support/read-house.ts";

const house = readHouse();

test.each(Object.keys(IMPORT_RULES))("%s", (rule) => {
  expect(findImportBreaches(house, rule)).toEqual([]);
});

test("Source names its exports one by one, imports what can be read, prints nothing in a package, and spreads no literal", () => {
  expect(findHabitBreaches(house)).toEqual([]);
});

test("Each dependency is imported by source", () => {
  expect(findUnusedDependencies(house)).toEqual([]);
});

test("No import leads back to where it started, types count", () => {
  expect(findCircles(house)).toEqual([]);
});

test("Each workspace has its arrows", () => {
  const words = house.workspaces.map(({ manifest }) => wordOf(manifest.name) ?? manifest.name);
  expect(words.filter((word) => !Object.hasOwn(SOURCE_ARROWS, word))).toEqual([]);
});

test("Neither the client nor the double may know the other", () => {
  expect(SOURCE_ARROWS.client).not.toContain("msw");
  expect(SOURCE_ARROWS.msw).not.toContain("client");
});

test("Source and tests of the workspaces were read", () => {
  const modules = house.workspaces.flatMap((workspace) => workspace.modules);
  const handlers = modules.find(({ path }) => path === "packages/msw/src/faces/handlers.ts");
  expect(handlers?.specifiers).toContain("msw");
  for (const role of ["source", "test"])
    expect(modules.filter((module) => module.role === role).length, role).toBeGreaterThan(20);
});
