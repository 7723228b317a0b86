import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createConnectionExamples } from "@dataworks-kit/api";
import { startServer } from "@dataworks-kit/msw/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createScratchFolder } from "../lab/folders.ts";
import { ROOT } from "../lab/repository.ts";
import { TEST_KEY_ENVIRONMENT } from "../lab/world.ts";
import { exportDeclared } from "../release/checks/programs.ts";
import {
  addMsw,
  type Consumer,
  installPublished,
  readCatalogVersion,
  readProgram,
  readPrograms,
  STRICT,
} from "../release/consumer.ts";
import { GIVEN_TYPES } from "../release/given.ts";
import { type CompilerName, ISOLATED_COMPILERS, installIsolated } from "../release/isolated.ts";
import { findTarballProblems } from "../release/tarball-problems.ts";
import { unpackTarballs } from "../release/unpack.ts";

const READMES = {
  "root.ts": "README.md",
  "client.ts": "packages/client/README.md",
  "api.ts": "packages/api/README.md",
  "signature.ts": "packages/signature/README.md",
  "wire.ts": "packages/wire/README.md",
  "migrate.ts": "packages/migrate/README.md",
};
const GUIDE = "docs/guides/test-in-five-minutes.md";
const CONSUMING = "docs/guides/consume-the-packages.md";
const FACES = "docs/guides/choose-a-face.md";
const NODENEXT = ["--module", "nodenext"];
const BUNDLER = ["--module", "esnext", "--moduleResolution", "bundler"];

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installPublished();
  for (const [file, readme] of Object.entries(READMES)) await consumer.write(file, await readProgram(readme));
}, 600_000);
afterAll(() => consumer[Symbol.asyncDispose]());

test("The consumer runs Node 20 and has no msw", async () => {
  expect((await consumer.run(["node", "--version"])).out).toMatch(/^v20\./);
  expect(await readdir(join(consumer.folder, "node_modules"))).not.toContain("msw");
});

describe("The programs of the READMEs", () => {
  test.each([
    ["nodenext", NODENEXT],
    ["bundler", BUNDLER],
  ])("compile under %s, strictly, with every declaration checked", async (_, flags) => {
    expect(await consumer.compile(Object.keys(READMES), [...flags, "--noEmit"])).toMatchObject({
      code: 0,
      out: "",
      err: "",
    });
  });

  test("compile with the others of their page, which take the names of the first one", async () => {
    await consumer.write("given.d.ts", GIVEN_TYPES);
    const files = ["given.d.ts"];
    for (const [file, readme] of Object.entries(READMES))
      for (const [index, program] of (await readPrograms(readme)).entries()) {
        await consumer.write(`further-${index}-${file}`, program);
        files.push(`further-${index}-${file}`);
      }
    expect(files.length).toBeGreaterThan(Object.keys(READMES).length + 1);
    expect(await consumer.compile(files, [...NODENEXT, "--noEmit"])).toMatchObject({ code: 0, out: "" });
  });

  test("would not compile with a wrong pair of ConnectionType and Content", async () => {
    const wrong = (await readProgram("README.md")).replace('"rds"', '"oss"');
    await consumer.write("wrong.ts", wrong);
    const { code, out } = await consumer.compile(["wrong.ts"], [...NODENEXT, "--noEmit"]);
    expect([code, out]).toEqual([expect.not.stringMatching("0"), expect.stringContaining("wrong.ts(")]);
  });

  test.each([
    [
      "root",
      /^Data source 123, request 00000000-0000-4000-8000-000000000001\n123 1 \{.*"password":"\*\*\*"\}\n$/,
    ],
    ["api", /^Content\.instanceName: is required\n(.*\n)*400: The workspace already has a data source/],
    ["wire", /'Tag\.1\.Key', 'team'(.*\n)*.*"password":"\*\*\*"(.*\n)*.*9007199254740993n/],
    ["migrate", /^dropped Content\.tag: the mode says how the data source is reached\nmysql InstanceMode\n$/],
    ["signature", /^POST\n\/\n\n(.*\n)*\nACS3-HMAC-SHA256 Credential=testid,/],
  ])("run: %s", async (name, want) => {
    await consumer.compile([`${name}.ts`], [...NODENEXT, "--outDir", "out"]);
    const { code, out, err } = await consumer.run(["node", `out/${name}.js`]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(want);
  });
});

test("The guide's test for node:test passes, and its server is closed by a block that Node 20 does not know", async () => {
  await consumer.write("in-process.ts", await readProgram(FACES, "node"));
  await consumer.compile(["in-process.ts"], [...NODENEXT, "--outDir", "out"]);
  const { code, out } = await consumer.run(["node", "--test", "out/in-process.js"]);
  expect([code, out]).toEqual([0, expect.stringContaining("# pass 2")]);
});

describe("Each tarball", () => {
  test("holds every file that its manifest names, tells of its version, and links to whole addresses", async () => {
    await using scratch = await createScratchFolder("unpacked");
    const unpacked = await unpackTarballs(consumer.tarballs, scratch.path);
    expect(unpacked).toHaveLength(10);
    expect((await Promise.all(unpacked.map(findTarballProblems))).flat()).toEqual([]);
  });
});

test.each(Object.keys(ISOLATED_COMPILERS) as CompilerName[])(
  "With the client alone, installed by pnpm, %s writes declarations of what a module exports",
  async (compiler) => {
    await using scratch = await createScratchFolder("isolated");
    const names = await readdir(consumer.tarballs);
    const tarballs = names.map((name) => join(consumer.tarballs, name));
    const isolated = await installIsolated(scratch.path, tarballs, await readCatalogVersion("@types/node"));
    const programs = await readPrograms("packages/client/README.md");
    await isolated.write("src/given.d.ts", GIVEN_TYPES);
    for (const [index, program] of programs.entries())
      await isolated.write(`src/program-${index}.ts`, exportDeclared(program));
    const files = ["src/given.d.ts", ...programs.map((_, index) => `src/program-${index}.ts`)];
    const words = [...STRICT, ...NODENEXT, "--declaration", "--outDir", "out", "--rootDir", "src", ...files];
    expect(await isolated.compile(compiler, words)).toMatchObject({ code: 0, out: "" });
    expect(await readFile(join(scratch.path, "out/program-0.d.ts"), "utf8")).toContain(
      "export declare const client",
    );
  },
  120_000,
);

/** These need a peer that is optional; the programs of the pages import them. */
const WITH_PEER = ["@dataworks-kit/msw", "@dataworks-kit/msw/vitest", "@dataworks-kit/msw/jest"];

test("Every entry of every package loads, by import and by require", async () => {
  const scope = join(consumer.folder, "node_modules/@dataworks-kit");
  const entries: string[] = [];
  for (const name of await readdir(scope)) {
    const { exports } = JSON.parse(await readFile(join(scope, name, "package.json"), "utf8"));
    const modules = Object.keys(exports).filter((entry) => exports[entry].default);
    const imports = modules.map((entry) => `@dataworks-kit/${name}${entry.slice(1)}`);
    entries.push(...imports.filter((entry) => !WITH_PEER.includes(entry)));
  }
  expect(entries.length).toBeGreaterThan(7);
  for (const [type, load] of [
    ["module", "await import"],
    ["commonjs", "require"],
  ]) {
    const program = entries.map((entry) => `${load}("${entry}");`).join("\n");
    const { code, err } = await consumer.run(["node", `--input-type=${type}`, "-e", program]);
    expect([code, err]).toEqual([0, ""]);
  }
});

test("No package ships tests, or a path of the machine that built it", async () => {
  const { out } = await consumer.run([
    "grep",
    "-rlE",
    ROOT.replace(/\/$/, ""),
    "node_modules/@dataworks-kit",
  ]);
  expect(out).toBe("");
  const files = await readdir(join(consumer.folder, "node_modules/@dataworks-kit"), { recursive: true });
  expect(files.filter((file) => /\.test\.|\/test\//.test(file))).toEqual([]);
});

test("Each map leads to sources that ship", async () => {
  const scope = join(consumer.folder, "node_modules/@dataworks-kit");
  const maps = (await readdir(scope, { recursive: true })).filter((file) => file.endsWith(".map"));
  for (const kind of [".js.map", ".d.ts.map"])
    expect(maps.filter((map) => map.endsWith(kind)).length, kind).toBeGreaterThan(5);
  for (const map of maps) {
    const { sources } = JSON.parse(await readFile(join(scope, map), "utf8"));
    const missing = sources.filter((source: string) => !existsSync(join(scope, dirname(map), source)));
    expect(missing, map).toEqual([]);
  }
});

describe("The commands", () => {
  test("dataworks creates a data source in the double that npx starts", async () => {
    const server = await startServer();
    const own = "--project-id 1 --name abc --env-type 1 --connection-type rds --content -".split(" ");
    const input = JSON.stringify(createConnectionExamples.inputs.rds.Content);
    const options = { env: { ...consumer.env, ...TEST_KEY_ENVIRONMENT }, input };
    const result = await consumer.run(
      ["node_modules/.bin/dataworks", "create-connection", "--endpoint", server.url, ...own],
      options,
    );
    await server.close();
    expect(result).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("The data source was added.\n  Data       123\n"),
    });
  });

  test.each([
    ["npm", ["exec", "--no", "--", "@dataworks-kit/msw", "--help"], "Usage: dataworks-msw [options]"],
    ["node_modules/.bin/dataworks", ["mock", "--help"], "Usage: dataworks mock [options]"],
    ["node_modules/.bin/dataworks", ["--version"], "."],
    [
      "node_modules/.bin/dataworks-gen",
      ["--help"],
      "dataworks-gen DOCUMENT... [--out DIR] [--complete DIR] [options]",
    ],
  ])("%s %j", async (program, args, want) => {
    const { code, out } = await consumer.run([program, ...args]);
    expect([code, out]).toEqual([0, expect.stringContaining(want)]);
  });

  test("dataworks-gen makes of the published documents the contract that the package api is built from", async () => {
    const spec = "node_modules/@dataworks-kit/spec";
    const files = await readdir(join(consumer.folder, spec));
    const documents = files.filter((name) => name.endsWith(".openapi.yaml")).map((name) => `${spec}/${name}`);
    const flags = ["--out", "generated", "--import-extension", "ts"];
    expect(await consumer.run(["node_modules/.bin/dataworks-gen", ...documents, ...flags])).toMatchObject({
      code: 0,
      err: "",
    });
    const committed = join(ROOT, "packages/api/src/generated");
    const names = await readdir(committed);
    expect((await readdir(join(consumer.folder, "generated"))).sort()).toEqual(names.sort());
    for (const name of names)
      expect(await readFile(join(consumer.folder, "generated", name), "utf8"), name).toBe(
        await readFile(join(committed, name), "utf8"),
      );
  });
});

test.each([
  ["msw-2", /^2\.10\./],
  ["msw", /^3\./],
] as const)("The tests of README and guide pass with %s, and compile", async (msw, version) => {
  await using withTests = await addMsw(consumer, msw);
  const installed = await readFile(join(withTests.folder, "node_modules/msw/package.json"), "utf8");
  expect(JSON.parse(installed).version).toMatch(version);
  await withTests.write("double.test.ts", await readProgram("packages/msw/README.md"));
  await withTests.write("guide.test.ts", await readProgram(GUIDE, "vitest"));
  const [, inVitest = "", inBrowser = ""] = await readPrograms(FACES);
  await withTests.write("faces.ts", inVitest);
  await withTests.write("browser.ts", inBrowser);
  const files = ["double.test.ts", "guide.test.ts", "faces.ts", "browser.ts"];
  expect(await withTests.compile(files, [...BUNDLER, "--noEmit", "--skipLibCheck"])).toMatchObject({
    code: 0,
    out: "",
  });
  const { code, out, err } = await withTests.run([
    process.execPath,
    "node_modules/vitest/vitest.mjs",
    "run",
    "--root",
    ".",
  ]);
  expect([code, out + err]).toEqual([0, expect.stringContaining("2 passed")]);
});

test("The guide's test passes in Jest, and without its variable Jest says what the guide says", async () => {
  await using withTests = await addMsw(consumer, "msw");
  await withTests.write("guide.test.js", await readProgram(CONSUMING, "jest"));
  const runJest = (NODE_OPTIONS: string) =>
    withTests.run([process.execPath, "node_modules/jest/bin/jest.js"], {
      env: { ...process.env, NODE_OPTIONS },
    });
  const passed = await runJest("--experimental-vm-modules");
  expect([passed.code, passed.err]).toEqual([0, expect.stringContaining("2 passed")]);
  const failed = await runJest("");
  expect([failed.code, failed.err]).toEqual([
    1,
    expect.stringContaining("Must use import to load ES Module"),
  ]);
});

const CHROMIUM = "/usr/bin/chromium";
const PLAYWRIGHT = `import { defineConfig } from "@playwright/test";
const args = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run";
export default defineConfig({ use: { launchOptions: { executablePath: "${CHROMIUM}", args: args.split(" ") } } });
`;

// Only a machine with Chromium can run it: skipped, and said so, on others.
test.skipIf(!existsSync(CHROMIUM))("The guide's test with Playwright passes in Chromium", async () => {
  await using withTests = await addMsw(consumer, "msw");
  await withTests.write("guide.spec.ts", await readProgram(GUIDE, "playwright"));
  await withTests.write("playwright.config.ts", PLAYWRIGHT);
  const { code, out, err } = await withTests.run([
    process.execPath,
    "node_modules/@playwright/test/cli.js",
    "test",
    "guide.spec.ts",
  ]);
  expect([code, out + err]).toEqual([0, expect.stringContaining("1 passed")]);
});
