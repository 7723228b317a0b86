// The way in for every root script, on any Node from 20 up: it installs what is missing, then runs the command on the
// project's own Node. JavaScript without dependencies, because on a fresh clone there is nothing else.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNpm, findProgram } from "./find-program.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "node_modules/.bin");
/** Runs TypeScript as it stands, and finds workspaces by their source. */
const NODE = ["node", "--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning"];
/** Every document of the project: one for each Action. */
const DOCUMENTS = readdirSync(join(ROOT, "spec"))
  .filter((name) => name.endsWith(".openapi.yaml"))
  .map((name) => `spec/${name}`);
const GEN = [
  ...NODE,
  "packages/generator/src/node/main.ts",
  ...DOCUMENTS,
  "--out=packages/api/src/generated",
  "--reference=docs/reference",
  "--documentation=packages/api/src/documentation",
  "--import-extension=ts",
  "--fix-command=npm run gen",
];

/** Compares every document with the vendor's metadata, which is not in the repository: the caller names its folder. */
const compareWithVendor = ([folder, ...words]) =>
  folder === undefined || folder.startsWith("-")
    ? fail("Name the folder with the vendor's metadata: npm run spec:vendor DIR")
    : [
        ...NODE,
        "packages/generator/src/node/main.ts",
        "diff",
        folder,
        ...DOCUMENTS,
        "--known=spec/vendor-differences.yaml",
        ...words,
      ];

const REFERENCE = [...NODE, "docs/api-reference/main.ts"];
const PICTURES = [...NODE, "docs/pictures/main.ts"];
const SPEC_DIFF = [...NODE, "packages/contract/release/spec-diff/main.ts"];
const SITE = [...NODE, "docs/site/main.ts"];
const BUILD = ["turbo", "run", "build", "--output-logs=errors-only"];
/** Types and drift. */
const CHECK = [
  ["tsc", "-p", "tsconfig.json"],
  [...GEN, "--check"],
  [...REFERENCE, "--check"],
  [...PICTURES, "--check"],
  SPEC_DIFF,
];

/**
 * Each script is a list of steps; the words that follow a script on the command line go to its last step. A step that is a
 * function says itself where they go.
 */
const SCRIPTS = {
  start: [[...NODE, "apps/cli/demo/main.ts"]],
  gen: [GEN],
  reference: [REFERENCE],
  pictures: [BUILD, PICTURES],
  site: [[...BUILD, "--filter=@dataworks-kit/explorer"], SITE],
  build: [BUILD],
  check: CHECK,
  lint: [["biome", "check"]],
  test: [["biome", "check"], ...CHECK, BUILD, ["vitest", "run"]],
  "spec:diff": [SPEC_DIFF],
  "spec:vendor": [compareWithVendor],
  "test:faults": [[...NODE, "packages/contract/faults/main.ts"]],
  "test:interop": [[...NODE, "packages/contract/interop/main.ts"]],
  "test:runtimes": [[...NODE, "packages/contract/runtimes/main.ts"]],
  bench: [[...NODE, "bench/src/main.ts"]],
  "fuzz:double": [[...NODE, "packages/contract/fuzz/main.ts"]],
  explorer: [["pnpm", "--filter", "@dataworks-kit/explorer", "run", "dev"]],
  "test:explorer": [["pnpm", "--filter", "@dataworks-kit/explorer", "run", "test:browser"]],
  "release:status": [["changeset", "status"]],
  "release:version": [
    ["changeset", "version"],
    ["pnpm", "install", "--lockfile-only", "--no-frozen-lockfile"],
  ],
  "release:publish": [["biome", "check"], ...CHECK, BUILD, [...NODE, "packages/contract/release/publish.ts"]],
  "release:rehearse": [[...NODE, "packages/contract/release/main.ts"]],
  dataworks: [[...NODE, "apps/cli/src/main.ts"]],
};

const [name = "", ...words] = process.argv.slice(2);
const steps = SCRIPTS[name];
if (!steps) fail(`There is no script ${JSON.stringify(name)}: ${Object.keys(SCRIPTS).join(", ")}.`);
install();
for (const [index, step] of steps.entries()) {
  const [command, ...args] = addWords(step, index === steps.length - 1 ? words : []);
  if (steps.length > 1) process.stderr.write(`\n> ${[command, ...args].join(" ")}\n`);
  const status = run([...findProgram(command, ROOT), ...args]);
  if (status !== 0) process.exit(status);
}

function addWords(step, added) {
  return typeof step === "function" ? step(added) : [...step, ...added];
}

/** Installs when the lockfile is not what was installed last. */
function install() {
  const installed = join(ROOT, "node_modules/.pnpm/lock.yaml");
  const wanted = readFileSync(join(ROOT, "pnpm-lock.yaml"), "utf8");
  if (
    existsSync(join(ROOT, "node_modules/node")) &&
    existsSync(installed) &&
    readFileSync(installed, "utf8") === wanted
  )
    return;
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  process.stderr.write(`Installing with ${packageManager}: once, and again when the lockfile changes.\n`);
  const words = ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"];
  const status = run([...findNpm("npx", process), ...words], 2);
  if (status !== 0) fail("The installation failed; what it printed above says why.");
}

function run([program, ...args], stdout = "inherit") {
  // The project's Node comes first, so that everything started from here runs on it too.
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}` };
  const { status, signal, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ["inherit", stdout, "inherit"],
    env,
  });
  if (error) fail(`${program} could not be started: ${error.message}`);
  return status ?? (signal === "SIGINT" ? 130 : 1);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
