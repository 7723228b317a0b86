import { globSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createScratchFolder, type ScratchFolder } from "../lab/folders.ts";
import { runCommand, runProcess } from "../lab/processes.ts";
import { findNpmProgram, ROOT } from "../lab/repository.ts";
import { readCommandLine } from "../release/command-line.ts";
import { findUnfinished } from "../release/find-unfinished.ts";
import { chooseUse, findInstalled } from "../release/pages/choose-use.ts";
import { findSnippets } from "../release/pages/read-snippets.ts";
import { findTarballProblems } from "../release/tarball-problems.ts";

type Files = Readonly<Record<string, string>>;

async function fill(files: Files): Promise<ScratchFolder> {
  const scratch = await createScratchFolder("release-test");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(scratch.path, path)), { recursive: true });
    await writeFile(join(scratch.path, path), text);
  }
  return scratch;
}

const MANIFEST = {
  name: "a",
  version: "1.2.0",
  exports: { ".": "./dist/index.js", "./*.json": "./dist/*.json" },
};
const SOUND: Files = {
  "package.json": JSON.stringify(MANIFEST),
  LICENSE: "",
  "README.md": "[a](https://example.com), [b](#c), `[d](./e.md)`\n\n```md\n[f](g.md)\n```\n",
  "CHANGELOG.md": "# a\n\n## 1.2.0\n\n- More.\n",
  "dist/index.js": "",
  "dist/one.json": "{}",
};
const withManifest = (more: object): Files => ({
  ...SOUND,
  "package.json": JSON.stringify({ ...MANIFEST, ...more }),
});
const without = (path: string): Files =>
  Object.fromEntries(Object.entries(SOUND).filter(([other]) => other !== path));

const TARBALLS: readonly {
  readonly what: string;
  readonly given: Files;
  readonly want: readonly string[];
}[] = [
  { what: "what is sound", given: SOUND, want: [] },
  { what: "a missing entry", given: without("dist/index.js"), want: ["dist/index.js is missing"] },
  { what: "a pattern that fits no file", given: without("dist/one.json"), want: ["dist/*.json is missing"] },
  {
    what: "a missing command",
    given: withManifest({ bin: { a: "./dist/a.js" } }),
    want: ["dist/a.js is missing"],
  },
  { what: "a missing page", given: without("README.md"), want: ["README.md is missing"] },
  { what: "missing changes", given: without("CHANGELOG.md"), want: ["CHANGELOG.md is missing"] },
  {
    what: "no changes before the first version",
    given: { ...without("CHANGELOG.md"), ...withManifest({ version: "0.0.0" }), "CHANGELOG.md": "" },
    want: [],
  },
  {
    what: "changes of an older version",
    given: withManifest({ version: "1.3.0" }),
    want: ["CHANGELOG.md does not tell of 1.3.0"],
  },
  {
    what: "a relative link",
    given: { ...SOUND, "README.md": "See [the guide](../docs/guide.md)." },
    want: ['README.md links to "../docs/guide.md", which leads nowhere outside of the repository'],
  },
  {
    what: "a relative picture",
    given: { ...SOUND, "README.md": '<img src="a.svg">' },
    want: ['README.md links to "a.svg", which leads nowhere outside of the repository'],
  },
  {
    what: "a range that only a workspace knows",
    given: withManifest({ dependencies: { b: "workspace:^" } }),
    want: ["package.json asks for b by workspace:^, which no registry knows"],
  },
];

test.each(TARBALLS)("Of a tarball with $what is told $want", async ({ given, want }) => {
  await using scratch = await fill(given);
  const found = await findTarballProblems({ name: "a-1.2.0.tgz", folder: scratch.path });
  expect(found).toEqual(want.map((problem) => `a-1.2.0.tgz: ${problem}`));
});

describe("A package is refused before it is packed", () => {
  const prepack = join(ROOT, "scripts/prepack.mjs");

  test("when its manifest names a file that the build did not write", async () => {
    const manifest = { name: "a", exports: { ".": "./dist/here.js", "./gone": "./dist/gone.js" } };
    await using scratch = await fill({ "package.json": JSON.stringify(manifest), "dist/here.js": "" });
    const env = { ...process.env, npm_config_user_agent: "pnpm/12.0.0" };
    const { code, err } = await runProcess([process.execPath, prepack], { cwd: scratch.path, env });
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(
        "a was not packed: its manifest names what the build did not write: ./dist/gone.js\n",
      ),
    ]);
  });

  test("when npm packs it", async () => {
    const cwd = join(ROOT, "packages/wire");
    const { code, err } = await runProcess([...findNpmProgram("npm"), "pack", "--dry-run"], { cwd });
    expect(code).toBeGreaterThan(0);
    expect(err).toContain("@dataworks-kit/wire is packed by pnpm alone");
  });
});

describe("A repository", () => {
  async function createRepository(files: Files): Promise<ScratchFolder> {
    const scratch = await fill(files);
    const git = ["git", "-c", "user.name=a", "-c", "user.email=a@localhost", "-c", "commit.gpgsign=false"];
    for (const words of [
      ["init", "--quiet"],
      ["add", "--all"],
      ["commit", "--quiet", "--message", "All"],
    ])
      await runCommand([...git, ...words], { cwd: scratch.path });
    return scratch;
  }

  test("with everything told and committed is published", async () => {
    await using scratch = await createRepository({
      ".changeset/config.json": "{}",
      ".changeset/README.md": "",
    });
    expect(await findUnfinished(scratch.path)).toBeUndefined();
  });

  test("with a changeset that waits is not", async () => {
    await using scratch = await createRepository({ ".changeset/more.md": "" });
    expect(await findUnfinished(scratch.path)).toBe(
      "changesets wait: more.md. Run release:version first, and commit",
    );
  });

  test("with an uncommitted file is not", async () => {
    await using scratch = await createRepository({ ".changeset/config.json": "{}" });
    await writeFile(join(scratch.path, "new.txt"), "");
    expect(await findUnfinished(scratch.path)).toBe("there are uncommitted changes:\n?? new.txt");
  });
});

const PAGE = `# A page

\`\`\`sh
npm install a
\`\`\`

\`\`\`ts
import "a";
\`\`\`
`;

test("The blocks of a page are found with their lines", () => {
  expect(findSnippets("packages/a/README.md", PAGE)).toEqual([
    { page: "packages/a/README.md", line: 3, language: "sh", text: "npm install a\n", name: "snippet-1" },
    { page: "packages/a/README.md", line: 7, language: "ts", text: 'import "a";\n', name: "snippet-2" },
  ]);
});

const PAGES = [
  "README.md",
  ...globSync(["{packages,apps}/*/README.md", "spec/README.md", "docs/guides/*.md"], { cwd: ROOT }),
];

test.each(PAGES)("Whatever a program of %s imports is installed by the page", (page) => {
  const snippets = findSnippets(page, readFileSync(join(ROOT, page), "utf8"));
  const installed = snippets.flatMap(findInstalled);
  const programs = snippets.filter(({ language }) => language === "ts" || language === "js");
  const imported = programs.flatMap(({ text }) =>
    [...text.matchAll(/(?:from|import) "((?:@[^/"]+\/)?[^/".]+)/g)].map(([, name = ""]) => name),
  );
  const strange = imported.filter((name) => !isBuiltin(name) && !installed.includes(name));
  expect([...new Set(strange)]).toEqual([]);
});

test.each([
  ["ts", 'import "a";', "program"],
  ["ts", 'import { test } from "vitest";', "vitest"],
  ["ts", 'import { test } from "@playwright/test";', "playwright"],
  ["ts", 'import { test } from "@jest/globals";', "jest"],
  ["ts", 'import test from "node:test";', "node:test"],
  ["ts", 'import { useDouble } from "@dataworks-kit/msw/vitest";', "part"],
  ["js", "", "script"],
  ["js", "module.exports = {};", { reason: "it configures another tool" }],
  ["sh", "npm install a\nnpm install b", "installation"],
  ["sh", "npm install a\na --go", "commands"],
  ["sh", "a @orders.json", "commands"],
  ["sh", "a other.json", { reason: "its reader brings other.json" }],
  ["sh", "a --out spec\na spec/other.yaml", "commands"],
  ["sh", "npm test", { reason: "it is for a clone of the repository" }],
  ["sh", "a released/ spec/", { reason: "its reader brings released/ and spec/" }],
  ["sh", "a > made.json", "commands"],
  ["sh", "npm install a\nnpx jest", { reason: "it runs tests: those of its page are run" }],
  ["sh", "a $(git ls-files)", { reason: "it changes a repository of its reader" }],
  ["sh", "docker run a", { reason: "it needs Docker: test:interop runs it where that is there" }],
  [
    "js",
    'import { Wait } from "testcontainers";',
    { reason: "it needs Docker: test:interop runs it where that is there" },
  ],
  ["sh", "pip install a", { reason: "it installs for another language: test:interop does so" }],
  ["python", "", { reason: "python: test:interop runs it" }],
  ["yaml", "", { reason: "it is a file that its reader writes" }],
  ["", "", { reason: "its page gives it no language: it shows an output or a pattern" }],
])("A block of %j with %j is used as %j", (language, text, want) => {
  expect(chooseUse({ page: "a.md", line: 1, name: "snippet-1", language, text }, ["orders.json"])).toEqual(
    want,
  );
});

test.each([
  [[], { only: ["npm", "yarn"], keep: false }],
  [["--only", "yarn", "--keep"], { only: ["yarn"], keep: true }],
  [["--only", "npm,yarn"], { only: ["npm", "yarn"], keep: false }],
  [["--only", "cnpm"], { text: "--only: expected some of npm, yarn, got cnpm.", isHelp: false }],
  [["--help"], { text: expect.stringContaining("release:rehearse [--only"), isHelp: true }],
  [["--all"], { text: expect.stringContaining("Unknown option '--all'"), isHelp: false }],
])("The flags %j of the rehearsal are read", (args, want) => {
  expect(readCommandLine(args, ["npm", "yarn"])).toEqual(want);
});
