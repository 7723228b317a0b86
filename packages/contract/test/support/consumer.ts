import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Finished, type ProcessOptions, runProcess, succeed } from "./run-process.ts";

export const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const BIN = join(ROOT, "node_modules/.bin");
const NODE_20 = join(dirname(createRequire(import.meta.url).resolve("node-20/package.json")), "bin");
const PUBLIC = ["spec", "wire", "generator", "api", "signature", "client", "msw", "samples", "cli"];

/** A folder outside the workspace in which the packed packages are installed, as a stranger installs them. */
export interface Consumer extends AsyncDisposable {
  readonly folder: string;
  /** The environment in which `node` is the one that this consumer runs. */
  readonly env: NodeJS.ProcessEnv;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly run: (
    program: string,
    args: readonly string[],
    options?: Partial<ProcessOptions>,
  ) => Promise<Finished>;
  /** Type-checks, and emits to `out` when that is asked for. Resolves to what the compiler says. */
  readonly compile: (files: readonly string[], flags: readonly string[]) => Promise<Finished>;
}

/** Builds and packs every public package and installs the tarballs with npm on Node 20. */
export async function installPublished(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-kit-consumer-"));
  const tarballs = await pack(join(folder, "tarballs"));
  const env = { ...process.env, PATH: [NODE_20, pathWithout(BIN)].join(delimiter) };
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const types = `@types/node@${await catalogVersion("@types/node")}`;
  await succeed("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs, types], {
    cwd: folder,
    env,
  });
  return consumerIn(folder, env);
}

/** The oldest msw with which the double works, and the newest, by the names under which they are installed here. */
export type InstalledMsw = "msw-2" | "msw";

/** The same installation on the Node of this process, with one msw and vitest beside it. */
export async function withMsw(consumer: Consumer, msw: InstalledMsw): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-kit-consumer-"));
  await cp(consumer.folder, folder, { recursive: true, verbatimSymlinks: true });
  const require = createRequire(import.meta.url);
  await symlink(dirname(require.resolve(`${msw}/package.json`)), join(folder, "node_modules/msw"));
  await symlink(join(ROOT, "node_modules/vitest"), join(folder, "node_modules/vitest"));
  await mkdir(join(folder, "node_modules/@playwright"));
  await symlink(
    dirname(require.resolve("@playwright/test/package.json")),
    join(folder, "node_modules/@playwright/test"),
  );
  return consumerIn(folder, process.env);
}

/** The first program of a page; with a mark, the one that follows `<!-- run: MARK -->`. */
export async function programIn(path: string, mark?: string): Promise<string> {
  const page = await readFile(join(ROOT, path), "utf8");
  const [, after = ""] = mark === undefined ? ["", page] : page.split(`<!-- run: ${mark} -->`);
  const program = /```ts\n(.*?)```/s.exec(after)?.[1];
  if (program === undefined) throw new Error(`${path} has no program ${mark ?? ""}`);
  return program;
}

function consumerIn(folder: string, env: NodeJS.ProcessEnv): Consumer {
  const run: Consumer["run"] = (program, args, options) =>
    runProcess(program, args, { cwd: folder, env, ...options });
  return {
    folder,
    env,
    run,
    write: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    compile: (files, flags) => run(join(BIN, "tsc"), [...STRICT, ...flags, ...files], { env: process.env }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

const STRICT =
  "--strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --skipLibCheck false --target es2023 --types node".split(
    " ",
  );

async function pack(destination: string): Promise<string[]> {
  await mkdir(destination);
  await succeed(join(BIN, "turbo"), ["run", "build", "--output-logs=errors-only"], { cwd: ROOT });
  const filters = PUBLIC.flatMap((name) => ["--filter", `@dataworks-kit/${name}`]);
  await succeed(join(BIN, "pnpm"), [...filters, "pack", "--pack-destination", destination], { cwd: ROOT });
  return (await readdir(destination)).map((name) => join(destination, name));
}

function pathWithout(folder: string): string {
  const path = process.env.PATH ?? "";
  return path
    .split(delimiter)
    .filter((entry) => entry !== folder && entry !== folder.replace(/\/$/, ""))
    .join(delimiter);
}

async function catalogVersion(name: string): Promise<string> {
  const catalog = await readFile(join(ROOT, "pnpm-workspace.yaml"), "utf8");
  const version = new RegExp(`^ {2}"?${name}"?: (\\S+)$`, "m").exec(catalog)?.[1];
  if (version === undefined) throw new Error(`the catalog has no ${name}`);
  return version;
}
