import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Unpacked } from "./unpack.ts";

/** The parts of a packed manifest that promise something. */
interface PackedManifest {
  readonly version: string;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly bin?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The version of a package that was never released. It has no changes to tell of. */
const UNRELEASED = "0.0.0";

/** What would be wrong with a package on the registry, each with its tarball and its file. */
export async function findTarballProblems({ name, folder }: Unpacked): Promise<string[]> {
  const files = await listFiles(folder);
  const manifest: PackedManifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const pages = files.filter((path) => path.endsWith(".md"));
  const problems = [
    ...findMissing(manifest, files),
    ...findUnreadable(manifest),
    ...(await findUntold(manifest, folder, files)),
    ...(await Promise.all(pages.map((page) => findRelativeLinks(page, folder)))).flat(),
  ];
  return problems.map((problem) => `${name}: ${problem}`);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    );
}

/** The entry for sources is for the workspace; the files of `src` are there only to be read in a debugger. */
function findMissing({ exports, imports, bin }: PackedManifest, files: readonly string[]): string[] {
  const named = listPaths({ exports, imports, bin })
    .filter((path) => !path.startsWith("./src/") && !path.startsWith("./test/"))
    .map((path) => path.replace(/^\.\//, ""));
  const needed = ["README.md", "LICENSE", ...named];
  return [...new Set(needed)]
    .filter((path) => !files.some((file) => isOf(file, path)))
    .map((path) => `${path} is missing`);
}

/** A path of a manifest may hold one `*`. */
function isOf(file: string, path: string): boolean {
  const [start = "", end] = path.split("*");
  return end === undefined ? file === path : file.startsWith(start) && file.endsWith(end);
}

function listPaths(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Object.values((value ?? {}) as Record<string, unknown>).flatMap(listPaths);
}

function findUnreadable({ dependencies, peerDependencies }: PackedManifest): string[] {
  return Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, range]) => /^(?:workspace|catalog|link|file):/.test(range))
    .map(([dependency, range]) => `package.json asks for ${dependency} by ${range}, which no registry knows`);
}

async function findUntold(
  { version }: PackedManifest,
  folder: string,
  files: readonly string[],
): Promise<string[]> {
  if (version === UNRELEASED) return [];
  if (!files.includes("CHANGELOG.md")) return ["CHANGELOG.md is missing"];
  const changes = await readFile(join(folder, "CHANGELOG.md"), "utf8");
  return changes.includes(`\n## ${version}\n`) ? [] : [`CHANGELOG.md does not tell of ${version}`];
}

/** Code, comments and code spans hold no links. */
const NO_PROSE =
  /^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1|<!--[\s\S]*?-->|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)/gm;
const LINK = /(?<!\\)\]\(\s*<?([^\s)>]+)|^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)|\b(?:href|src)="([^"\n]+)"/gm;

/** A page of a package is read on the registry, where only whole addresses lead somewhere. */
async function findRelativeLinks(page: string, folder: string): Promise<string[]> {
  const prose = (await readFile(join(folder, page), "utf8")).replace(NO_PROSE, "");
  return [...prose.matchAll(LINK)]
    .map(([, inline, definition, attribute]) => inline ?? definition ?? attribute ?? "")
    .filter((target) => !/^(?:https:\/\/|mailto:|#)/.test(target))
    .map(
      (target) => `${page} links to ${JSON.stringify(target)}, which leads nowhere outside of the repository`,
    );
}
