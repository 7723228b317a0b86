import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { createScratchFolder, npmInstall, type ScratchFolder } from "../lab/folders.ts";
import { packPackages } from "../lab/pack.ts";
import { type CommandLine, type Finished, type ProcessOptions, runProcess } from "../lab/processes.ts";
import { BIN, findOwnProgram, ROOT } from "../lab/repository.ts";

const require = createRequire(import.meta.url);
const NODE_20 = join(dirname(require.resolve("node-20/package.json")), "bin");
const PUBLIC = [
  "spec",
  "wire",
  "generator",
  "api",
  "signature",
  "client",
  "msw",
  "samples",
  "migrate",
  "cli",
];

/** A folder outside the workspace in which the packed packages are installed, as a stranger installs them. */
export interface Consumer extends AsyncDisposable {
  readonly folder: string;
  /** The folder with the tarballs that were installed. */
  readonly tarballs: string;
  /** The environment in which `node` is the Node of this consumer. */
  readonly env: NodeJS.ProcessEnv;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly run: (command: CommandLine, options?: ProcessOptions) => Promise<Finished>;
  /** Type-checks, and emits to `out` when the flags ask for it. Resolves to what the compiler prints. */
  readonly compile: (files: readonly string[], flags: readonly string[]) => Promise<Finished>;
}

/** Builds and packs every public package, and installs the tarballs with npm on Node 20. */
export async function installPublished(): Promise<Consumer> {
  const scratch = await createScratchFolder("consumer");
  const tarballs = await packPackages(PUBLIC, join(scratch.path, "tarballs"));
  const env = { ...process.env, PATH: [NODE_20, removeFromPath(BIN)].join(delimiter) };
  await writeFile(join(scratch.path, "package.json"), '{ "private": true, "type": "module" }');
  const types = `@types/node@${await readCatalogVersion("@types/node")}`;
  await npmInstall(scratch.path, [...tarballs, types], { env });
  return createConsumer(scratch, env);
}

/** The oldest msw with which the double works, and the newest, by the names under which they are installed here. */
const INSTALLED_MSW = {
  "msw-2": dirname(require.resolve("msw-2/package.json")),
  msw: dirname(require.resolve("msw/package.json")),
};
export type InstalledMsw = keyof typeof INSTALLED_MSW;

/** The same installation on the Node of this process, with one msw, vitest, Jest and Playwright next to it. */
export async function addMsw(consumer: Consumer, msw: InstalledMsw): Promise<Consumer> {
  const scratch = await createScratchFolder("consumer");
  await cp(consumer.folder, scratch.path, { recursive: true, verbatimSymlinks: true });
  const modules = join(scratch.path, "node_modules");
  await symlink(INSTALLED_MSW[msw], join(modules, "msw"));
  await symlink(join(ROOT, "node_modules/vitest"), join(modules, "vitest"));
  await symlink(dirname(require.resolve("jest/package.json")), join(modules, "jest"));
  await mkdir(join(modules, "@playwright"));
  await symlink(dirname(require.resolve("@playwright/test/package.json")), join(modules, "@playwright/test"));
  return createConsumer(scratch, process.env);
}

/** The first program of a page; with a mark, the program that follows `<!-- run: MARK -->`. */
export async function readProgram(path: string, mark?: string): Promise<string> {
  const page = await readFile(join(ROOT, path), "utf8");
  const [, after = ""] = mark === undefined ? ["", page] : page.split(`<!-- run: ${mark} -->`);
  const program = /```ts\n(.*?)```/s.exec(after)?.[1];
  if (program === undefined) throw new Error(`${path} has no program ${mark ?? ""}`);
  return program;
}

/** Every program of a page, in the page's order. */
export async function readPrograms(path: string): Promise<readonly string[]> {
  const page = await readFile(join(ROOT, path), "utf8");
  return [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, program = ""]) => program);
}

function createConsumer(scratch: ScratchFolder, env: NodeJS.ProcessEnv): Consumer {
  const folder = scratch.path;
  const run: Consumer["run"] = (command, options) => runProcess(command, { cwd: folder, env, ...options });
  return {
    folder,
    tarballs: join(folder, "tarballs"),
    env,
    run,
    write: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    compile: (files, flags) =>
      run([...findOwnProgram("tsc"), ...STRICT, ...flags, ...files], { env: process.env }),
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose](),
  };
}

/** As strict as a user may be, with no declaration unchecked. */
export const STRICT =
  "--strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --skipLibCheck false --target es2022 --types node".split(
    " ",
  );

function removeFromPath(folder: string): string {
  const entries = (process.env.PATH ?? "").split(delimiter);
  return entries.filter((entry) => entry.replace(/\/$/, "") !== folder).join(delimiter);
}

/** The version of a tool with which the repository is developed. */
export async function readCatalogVersion(name: string): Promise<string> {
  const catalog = await readFile(join(ROOT, "pnpm-workspace.yaml"), "utf8");
  const version = new RegExp(`^ {2}"?${name}"?: (\\S+)$`, "m").exec(catalog)?.[1];
  if (version === undefined) throw new Error(`The catalog of pnpm-workspace.yaml has no ${name}.`);
  return version;
}
