import { cp, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type CommandLine, runCommand } from "../lab/processes.ts";
import { ROOT } from "../lab/repository.ts";
import { type Log, readReason } from "./log.ts";

/** A clone that may be versioned, committed and published, and the paths that are there but not in a commit of the repository. */
export interface RepositoryCopy {
  readonly folder: string;
  readonly uncommitted: readonly string[];
}

/** Who commits and tags in the copy. It has no other settings of the machine's git that would ask for a key. */
const SETTINGS = [
  "user.name=rehearsal",
  "user.email=rehearsal@localhost",
  "commit.gpgsign=false",
  "tag.gpgsign=false",
];

/** Clones the repository, and brings its uncommitted changes along. */
export async function copyRepository(folder: string): Promise<RepositoryCopy> {
  const settings = SETTINGS.flatMap((setting) => ["--config", setting]);
  await runCommand(["git", "clone", "--quiet", ...settings, ROOT, folder]);
  const uncommitted = await listUncommitted();
  for (const path of uncommitted) await bringAlong(path, folder);
  const copy = { folder, uncommitted };
  if (uncommitted.length > 0) await commit(copy, "What was not committed");
  return copy;
}

async function listUncommitted(): Promise<string[]> {
  const status = ["git", "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"];
  const { out } = await runCommand(status, { cwd: ROOT });
  return out.split("\0").flatMap((entry) => (entry === "" ? [] : [entry.slice(3)]));
}

async function bringAlong(path: string, folder: string): Promise<void> {
  await cp(join(ROOT, path), join(folder, path), { recursive: true }).catch(() =>
    rm(join(folder, path), { force: true }),
  );
}

/** Versions every package and commits that. Resolves to the top of each changelog. */
export async function versionPackages(copy: RepositoryCopy, log: Log): Promise<readonly string[]> {
  await runScript(copy, log, ["release:version"]);
  await commit(copy, "Version packages");
  const { out } = await runCommand(["git", "ls-files", "*/CHANGELOG.md"], { cwd: copy.folder });
  const paths = out.split("\n").filter((path) => path !== "");
  return Promise.all(
    paths.map(async (path) => writeHead(path, await readFile(join(copy.folder, path), "utf8"))),
  );
}

/** The newest version of a changelog, and how many changes it tells of. */
function writeHead(path: string, text: string): string {
  const [, newest = ""] = text.split(/^## /m);
  const [version = "", ...parts] = newest.split(/^### /m);
  const counts = parts.map((part) => `${part.split("\n", 1)[0]}: ${part.match(/^- /gm)?.length ?? 0}`);
  return `${path} ${version.trim()}: ${counts.join(", ")}`;
}

/** Publishes the copy by the command that publishes it in earnest. */
export async function publishPackages(copy: RepositoryCopy, log: Log, registry: string): Promise<void> {
  await runScript(copy, log, ["release:publish", "--registry", registry, "--no-provenance"]);
}

/** The tags that a publication has made. */
export async function listTags({ folder }: RepositoryCopy): Promise<readonly string[]> {
  const { out } = await runCommand(["git", "tag", "--points-at", "HEAD"], { cwd: folder });
  return out.split("\n").filter((tag) => tag !== "");
}

async function runScript({ folder }: RepositoryCopy, log: Log, words: CommandLine): Promise<void> {
  const command = [process.execPath, join(folder, "scripts/run.mjs"), ...words];
  const finished = await log.run(words.join(" "), command, { cwd: folder });
  if (finished.code !== 0) throw new Error(`${words[0]} failed: ${readReason(finished)}`);
}

async function commit({ folder }: RepositoryCopy, message: string): Promise<void> {
  await runCommand(["git", "add", "--all"], { cwd: folder });
  await runCommand(["git", "commit", "--quiet", "--allow-empty", "--no-verify", "--message", message], {
    cwd: folder,
  });
}

/** The packages that a registry gets. */
export async function readPublicManifests({ folder }: RepositoryCopy): Promise<readonly PublicManifest[]> {
  const { out } = await runCommand(["git", "ls-files", "*/package.json"], { cwd: folder });
  const paths = out.split("\n").filter((path) => path !== "");
  const manifests = await Promise.all(
    paths.map(async (path) => ({
      ...JSON.parse(await readFile(join(folder, path), "utf8")),
      folder: dirname(path),
    })),
  );
  return manifests.filter((manifest) => manifest.publishConfig);
}

/** What the rehearsal needs of a manifest. */
export interface PublicManifest {
  readonly name: string;
  readonly version: string;
  /** From the root of the repository. */
  readonly folder: string;
}
