import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findNpm, findProgram } from "../scripts/find-program.mjs";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dataworks-kit-programs-"));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
}

/** The installed packages as their installation leaves them: on Windows the bins of `node` and `pnpm` become programs. */
const installed = (exe: string) => ({
  "package.json": {
    devDependencies: { "@biomejs/biome": "2", node: "24", pnpm: "12", vitest: "5", one: "1" },
  },
  "node_modules/node/package.json": { name: "node", bin: { node: `bin/node${exe}` } },
  [`node_modules/node/bin/node${exe}`]: "MZ program",
  "node_modules/pnpm/package.json": { name: "pnpm", bin: { pnpm: `pnpm${exe}` } },
  [`node_modules/pnpm/pnpm${exe}`]: "MZ program",
  "node_modules/@biomejs/biome/package.json": { name: "@biomejs/biome", bin: { biome: "bin/biome" } },
  "node_modules/@biomejs/biome/bin/biome": "#!/usr/bin/env node\n",
  "node_modules/vitest/package.json": { name: "vitest", bin: { vitest: "./vitest.mjs" } },
  "node_modules/vitest/vitest.mjs": "",
  "node_modules/one/package.json": { name: "one", bin: "./one.js" },
  "node_modules/one/one.js": "",
  // What a shell would start.
  "node_modules/.bin/vitest.cmd": "@ECHO off",
});

describe.each([
  ["Windows", ".exe"],
  ["other systems", ""],
])("On %s, what is started", (_, exe) => {
  test.each([
    ["node", [`node_modules/node/bin/node${exe}`]],
    ["pnpm", [`node_modules/pnpm/pnpm${exe}`]],
    ["biome", [`node_modules/node/bin/node${exe}`, "node_modules/@biomejs/biome/bin/biome"]],
    ["vitest", [`node_modules/node/bin/node${exe}`, "node_modules/vitest/vitest.mjs"]],
    ["one", [`node_modules/node/bin/node${exe}`, "node_modules/one/one.js"]],
  ])("for %s is a program, with its script, and no .cmd", async (command, want) => {
    await write(installed(exe));
    expect(findProgram(command, root)).toEqual(want.map((path) => join(root, path)));
  });
});

test("A command that nothing installed has is named", async () => {
  await write(installed(""));
  expect(() => findProgram("tsc", root)).toThrow("has the command tsc");
});

test.each(["biome", "node", "pnpm", "tsc", "turbo", "vitest"])(
  "%s, which the root scripts start, is found and runs",
  (command) => {
    const [program = "", ...args] = findProgram(command, join(import.meta.dirname, ".."));
    expect(spawnSync(program, [...args, "--version"], { encoding: "utf8" }).stdout).toMatch(/\d+\.\d+\.\d+/);
  },
);

describe("npm is found as a script", () => {
  test.each([
    ["beside Node, as on Windows", "node.exe", "node_modules/npm/bin/npx-cli.js"],
    ["under lib, as on other systems", "bin/node", "lib/node_modules/npm/bin/npx-cli.js"],
  ])("%s", async (_, node, script) => {
    await write({ [script]: "" });
    const execPath = join(root, node);
    expect(findNpm("npx", { execPath, env: {} })).toEqual([execPath, join(root, script)]);
  });

  test("where the npm that runs this stands, before any other", async () => {
    await write({
      "own/bin/npm-cli.js": "",
      "own/bin/npx-cli.js": "",
      "node_modules/npm/bin/npx-cli.js": "",
    });
    const execPath = join(root, "node.exe");
    const env = { npm_execpath: join(root, "own/bin/npm-cli.js") };
    expect(findNpm("npx", { execPath, env })).toEqual([execPath, join(root, "own/bin/npx-cli.js")]);
  });

  test("or by its name, where it stands elsewhere, also when pnpm runs this", () => {
    const env = { npm_execpath: "/usr/lib/pnpm/bin/pnpm.cjs" };
    expect(findNpm("npm", { execPath: join(root, "node"), env })).toEqual(["npm"]);
  });
});
