import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { type Bump, compareBumps } from "./asked-bumps.ts";
import { readVersion } from "./find-base.ts";

/** What a package is given, and where. */
export interface GivenBump {
  readonly bump: Bump;
  /** The changeset and its line. */
  readonly place: string;
}

/** Thrown for a changeset that cannot be read. */
export class ChangesetError extends Error {
  override readonly name = "ChangesetError";
}

const FOLDER = ".changeset";

/** Finds what a package is given. */
export type FindGiven = (packageName: string) => GivenBump | undefined;

/**
 * Reads what each package is given by name: the largest bump of all changesets. That the packages are released together lifts
 * their versions, and not what their changelogs say, so that each one must be named. Versions that were raised already since the
 * last release give their step.
 *
 * @throws ChangesetError with the place of a changeset that cannot be read
 */
export async function readGivenBumps(root: string, released: string): Promise<FindGiven> {
  const names = await readdir(join(root, FOLDER));
  const files = names.filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  const read = await Promise.all(files.map((name) => readChangeset(root, `${FOLDER}/${name}`)));
  const step = { bump: findStep(released, await readVersion(root)), place: "spec/package.json" };
  const raised = step.bump === "none" ? [] : [step];
  return (packageName) => {
    const own = read.flat().filter((given) => given.packageName === packageName);
    return [...own, ...raised].sort((one, other) => compareBumps(other.bump, one.bump))[0];
  };
}

interface NamedBump extends GivenBump {
  readonly packageName: string;
}

async function readChangeset(root: string, path: string): Promise<NamedBump[]> {
  const text = await readFile(join(root, path), "utf8");
  const lines = text.split("\n");
  try {
    return parseChangesetFile(text).releases.map(({ name, type }) => {
      const line = lines.findIndex((one) => one.includes(name)) + 1;
      return { packageName: name, bump: type, place: `${path}:${line}` };
    });
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new ChangesetError(`${path}: ${reason}`, { cause: error });
  }
}

/** The step between two versions, as a changeset would have made it. */
function findStep(before: string, after: string): Bump {
  const [was, is] = [before, after].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number));
  const index = is?.findIndex((number, place) => number > (was?.[place] ?? 0)) ?? -1;
  return (["major", "minor", "patch"] as const)[index] ?? "none";
}
