import { expect, test } from "vitest";
import { findHabitBreaches, findImportBreaches, findUnusedDependencies } from "./support/find-breaches.ts";
import { findCircles } from "./support/find-circles.ts";
import type { House, Manifest } from "./support/house.ts";
import { IMPORT_RULES } from "./support/import-rules.ts";
import { readModule } from "./support/read-module.ts";

const API = { "@dataworks-kit/api": "workspace:^" };

/** A made-up house: what its workspaces declare and export. */
const MANIFESTS: Readonly<Record<string, Manifest>> = {
  "packages/api": { name: "@dataworks-kit/api", exports: { ".": {}, "./validate": {} } },
  "packages/client": { name: "@dataworks-kit/client", exports: { ".": {} }, dependencies: API },
  "packages/msw": {
    name: "@dataworks-kit/msw",
    exports: { ".": {} },
    dependencies: API,
    devDependencies: { "fast-check": "1" },
    peerDependencies: { msw: "3" },
  },
  "packages/contract": { name: "@dataworks-kit/contract", private: true, devDependencies: { ajv: "8" } },
  "apps/cli": { name: "@dataworks-kit/cli", dependencies: { "@dataworks-kit/msw": "workspace:^" } },
};

/** The made-up house with one module in it, under its path. */
function houseWith(path: string, text: string): House {
  const role = /\/test\/|\.test\./.test(path) ? "test" : "source";
  const workspaces = Object.entries(MANIFESTS).map(([folder, manifest]) => ({
    folder,
    manifest,
    modules: path.startsWith(`${folder}/`) ? [{ path, role, ...readModule(path, text) } as const] : [],
  }));
  return { root: { name: "root", devDependencies: { vitest: "5" } }, workspaces };
}

function breachesOf(path: string, text: string): string[] {
  const house = houseWith(path, text);
  return [
    ...Object.keys(IMPORT_RULES).flatMap((rule) => findImportBreaches(house, rule)),
    ...findHabitBreaches(house),
  ];
}

const GOOD: [path: string, text: string][] = [
  ["packages/client/src/a.ts", 'import { b } from "./b.ts"; import type { C } from "@dataworks-kit/api";'],
  [
    "packages/msw/src/a.ts",
    'import { check } from "@dataworks-kit/api/validate"; import { http } from "msw";',
  ],
  ["packages/msw/src/node/a.ts", 'import { createServer } from "node:http";'],
  ["packages/msw/src/a/node.ts", 'import { createServer } from "node:http";'],
  [
    "packages/msw/src/a.test.ts",
    'import fc from "fast-check"; import { test } from "vitest"; import "node:fs";',
  ],
  ["packages/msw/test/a.test.ts", 'import { a } from "@dataworks-kit/msw"; import { b } from "../src/b.ts";'],
  ["packages/contract/src/a.ts", 'import ajv from "ajv";'],
  ["apps/cli/src/a.ts", 'import "node:fs"; import "#crypto"; console.log("@dataworks-kit/spec");'],
];

test.each(GOOD)("%s may say `%s`", (path, text) => {
  expect(breachesOf(path, text)).toEqual([]);
});

const BAD: [path: string, text: string, ...wants: string[]][] = [
  [
    "packages/client/src/a.ts",
    'import type { A } from "@dataworks-kit/msw";',
    "no arrow leads from msw to the source of client",
  ],
  [
    "packages/msw/src/a.ts",
    'await import("@dataworks-kit/client");',
    "no arrow leads from client to the source of msw",
  ],
  ["packages/msw/test/a.test.ts", 'import { a } from "@dataworks-kit/client";', "to the test of msw"],
  ["apps/cli/src/a.ts", 'export { a } from "@dataworks-kit/spec";', "no arrow leads from spec"],
  [
    "packages/client/src/a.ts",
    'import { a } from "@dataworks-kit/api/src/a.ts";',
    "does not export ./src/a.ts",
  ],
  ["packages/client/src/a.ts", 'import { a } from "../../api/src/a.ts";', "the path leaves the workspace"],
  ["packages/client/src/a.ts", 'require("/etc/a.cjs");', "the path leaves the workspace"],
  [
    "packages/client/src/a.ts",
    'import { findProgram } from "../../../scripts/find-program.mjs";',
    "the path leaves the workspace",
  ],
  ["packages/msw/src/gateway/a.ts", 'import { readFile } from "node:fs/promises";', "named node or cli"],
  ["packages/msw/src/nodes/a.ts", 'import { readFile } from "fs";', "named node or cli"],
  ["packages/msw/src/gateway/a.ts", 'import "../dataworks/b.ts";', "serves every product alike"],
  [
    "packages/msw/src/gateway/b/a.ts",
    'import type { A } from "@dataworks-kit/api";',
    "serves every product alike",
  ],
  ["packages/msw/src/a.ts", 'import fc from "fast-check";', "does not declare fast-check"],
  [
    "packages/client/src/a.ts",
    'import type { Client } from "openapi-fetch";',
    "does not declare openapi-fetch",
  ],
  ["packages/client/test/a.test.ts", 'import fc from "fast-check/lib";', "does not declare fast-check"],
  ["packages/client/src/a.ts", 'export * from "./b.ts";', "packages/client/src/a.ts: export *"],
  ["packages/client/src/a.ts", "export default 1;", "packages/client/src/a.ts: default export"],
  ["packages/client/src/a.ts", "console.log(1);", "packages/client/src/a.ts: console"],
  ["apps/cli/src/a.ts", "await import(name);", "apps/cli/src/a.ts: computed import"],
  ["apps/cli/test/a.test.ts", "f(...[a, b]);", "apps/cli/test/a.test.ts: spread literal"],
];

test.each(BAD)("%s may not say `%s`: %s", (path, text, want) => {
  const breaches = breachesOf(path, text).filter((breach) => breach.includes(want));
  expect(breaches).toHaveLength(1);
});

test("Only the lists of all operations, which are generated, may be passed on as a whole", () => {
  const habit = "packages/client/src/a.ts: export *";
  const passingOn = (entry: string) => breachesOf("packages/client/src/a.ts", `export * from "${entry}";`);
  expect(passingOn("@dataworks-kit/api/operations")).not.toContain(habit);
  expect(passingOn("@dataworks-kit/api")).toContain(habit);
});

test("A breach names file, specifier and rule", () => {
  expect(breachesOf("packages/api/src/a.ts", 'import "@dataworks-kit/client";')).toEqual([
    'packages/api/src/a.ts imports "@dataworks-kit/client": no arrow leads from client to the source of api',
    'packages/api/src/a.ts imports "@dataworks-kit/client": packages/api/package.json does not declare @dataworks-kit/client',
  ]);
});

test("A circle of imports is told as the way around it, one of types too", () => {
  const module = (path: string, text: string) =>
    ({ path: `packages/msw/src/${path}`, role: "source", ...readModule(path, text) }) as const;
  const modules = [
    module("a.ts", 'import { b } from "./b/b.ts"; import "./d.ts";'),
    module("b/b.ts", 'import type { C } from "../c.ts";'),
    module("c.ts", 'export { a } from "./a.ts";'),
    module("d.ts", 'import "./c.ts";'),
    module("e.ts", 'import "./d.ts";'),
  ];
  const house = houseWith("apps/cli/src/a.ts", "");
  const [workspace] = house.workspaces.filter(({ folder }) => folder === "packages/msw");
  if (!workspace) throw new Error("expected the double's workspace");
  expect(findCircles({ ...house, workspaces: [{ ...workspace, modules }] })).toEqual([
    "packages/msw/src/a.ts -> packages/msw/src/b/b.ts -> packages/msw/src/c.ts -> packages/msw/src/a.ts",
  ]);
  expect(findCircles({ ...house, workspaces: [{ ...workspace, modules: modules.slice(3) }] })).toEqual([]);
});

test("A dependency that only a test imports is unused", () => {
  const unused = 'apps/cli/package.json depends on "@dataworks-kit/msw": no source imports it';
  const text = 'import "@dataworks-kit/msw";';
  expect(findUnusedDependencies(houseWith("apps/cli/test/a.test.ts", text))).toContain(unused);
  expect(findUnusedDependencies(houseWith("apps/cli/src/a.ts", text))).not.toContain(unused);
});
