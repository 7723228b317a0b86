import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { createScratchFolder } from "../../lab/folders.ts";
import { type Finished, runProcess } from "../../lab/processes.ts";

/** The documents to compare with. */
export interface Base extends AsyncDisposable {
  readonly kind: "documents";
  /** How messages call it. */
  readonly name: string;
  readonly folder: string;
  /** The version under which the packages were released then. */
  readonly version: string;
}

/** There is nothing to compare with, since nothing was released. */
export interface NoBase extends AsyncDisposable {
  readonly kind: "none";
}

/** Thrown when there should be documents to compare with, and there are none. */
export class BaseError extends Error {
  override readonly name = "BaseError";
}

const TAG = "@dataworks-kit/spec@";

/**
 * Finds the documents of the last release: those of the newest tag of the package spec, or of the commit or the folder that is named.
 *
 * @throws BaseError when there are none, although there should be
 */
export async function findBase(root: string, named: string | undefined): Promise<Base | NoBase> {
  const version = await readVersion(root);
  if (named !== undefined) return findNamed(root, named, version);
  const tags = await runGit(root, [
    "-c",
    "versionsort.suffix=-",
    "tag",
    "--list",
    `${TAG}*`,
    "--sort=-v:refname",
  ]);
  const [tag] = tags.out.split("\n");
  if (tags.code === 0 && tag) return bringDocuments(root, tag, tag.slice(TAG.length));
  const shallow = await runGit(root, ["rev-parse", "--is-shallow-repository"]);
  // The first version stands in the manifests before its tag does. A clone that is not whole may lack the tag of any.
  if (version === "0.0.0" || shallow.out.trim() !== "true")
    return { kind: "none", [Symbol.asyncDispose]: async () => {} };
  throw new BaseError(
    `spec/package.json says ${version}, and this clone, which is shallow, has no tag ${TAG}VERSION to compare with: git fetch --tags. Or name another base: npm run spec:diff -- --base REF_OR_FOLDER`,
  );
}

/** The version of the packages, which are released together. */
export async function readVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "spec/package.json"), "utf8"));
  return String(version);
}

async function findNamed(root: string, named: string, version: string): Promise<Base> {
  const folder = resolve(named);
  if (existsSync(folder) && (await stat(folder)).isDirectory())
    return { kind: "documents", name: named, folder, version, [Symbol.asyncDispose]: async () => {} };
  return bringDocuments(root, named, version);
}

/** Writes the documents of a commit into a folder of their own. */
async function bringDocuments(root: string, ref: string, version: string): Promise<Base> {
  const listed = await runGit(root, ["ls-tree", "-r", "--name-only", "-z", "--end-of-options", ref, "spec"]);
  const files = listed.out.split("\0").filter((path) => path.endsWith(".yaml"));
  if (listed.code !== 0 || files.length === 0)
    throw new BaseError(
      `${ref} is neither a folder nor a commit with documents in spec/: ${listed.err.trim() || "it has none"}`,
    );
  const scratch = await createScratchFolder("released");
  for (const file of files) {
    const path = join(scratch.path, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, (await runGit(root, ["show", "--end-of-options", `${ref}:${file}`])).out);
  }
  const dispose = () => scratch[Symbol.asyncDispose]();
  return {
    kind: "documents",
    name: ref,
    folder: join(scratch.path, "spec"),
    version,
    [Symbol.asyncDispose]: dispose,
  };
}

function runGit(root: string, words: readonly string[]): Promise<Finished> {
  return runProcess(["git", "-C", root, ...words]);
}
