import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, onTestFinished } from "vitest";
import type { Run } from "./run.ts";

const COMMAND = fileURLToPath(new URL("../..", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning"];

/** What a run of an installed command may be given. */
export interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The command outside the workspace, with its dependencies beside it as an installation has them. */
export interface InstalledCommand {
  /** In which it runs. */
  readonly folder: string;
  readonly run: (words: readonly string[], given?: Given) => Promise<Run>;
}

/** One for all tests of a file, since Node keeps what it has compiled of a path. */
let installation: Promise<string> | undefined;
afterAll(async () => {
  if (installation) await rm(await installation, { recursive: true, force: true });
});

/**
 * Installs the command for a test; tests of one file take turns. `library` is the code of an `@alicloud/credentials` beside
 * it, or the folder of one.
 */
export async function installCommand(library?: {
  readonly code?: string;
  readonly folder?: string;
}): Promise<InstalledCommand> {
  installation ??= copyCommand();
  const installed = await installation;
  const beside = join(installed, "node_modules/@alicloud/credentials");
  await rm(beside, { recursive: true, force: true });
  if (library?.code !== undefined) await writeLibrary(beside, library.code);
  if (library?.folder !== undefined) await link(library.folder, beside);
  const folder = await createFolder();
  const run = (words: readonly string[], given: Given = {}) =>
    runCommand(join(installed, "command/src/main.ts"), words, { cwd: folder, ...given });
  return { folder, run };
}

async function copyCommand(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
  await cp(join(COMMAND, "src"), join(folder, "command/src"), { recursive: true });
  await cp(join(COMMAND, "package.json"), join(folder, "command/package.json"));
  await linkDependencies(join(folder, "node_modules"));
  return folder;
}

/** A folder that goes with the test. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A package that stands in for the vendor's. */
export async function writeLibrary(folder: string, code: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "name": "@alicloud/credentials", "main": "index.js" }');
  await writeFile(join(folder, "index.js"), code);
}

/** A home folder with files of keys. */
export async function createHome(files: Readonly<Record<string, string>>): Promise<string> {
  const home = await createFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  return home;
}

async function linkDependencies(modules: string): Promise<void> {
  const from = join(COMMAND, "node_modules");
  const names = await readdir(from);
  const scope = (await readdir(join(from, "@dataworks-kit"))).map((name) => `@dataworks-kit/${name}`);
  for (const name of [...names.filter((entry) => !/^[.@]/.test(entry)), ...scope])
    await link(join(from, name), join(modules, name));
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path);
}

async function runCommand(main: string, words: readonly string[], { env, cwd }: Given): Promise<Run> {
  const child = spawn(process.execPath, [...NODE, main, ...words], {
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    written.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    written.err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, ...written };
}
