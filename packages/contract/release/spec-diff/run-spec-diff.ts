import { join } from "node:path";
import {
  type Change,
  compareReleases,
  describeChange,
  GeneratorError,
  joinChanges,
  loadDocuments,
} from "@dataworks-kit/generator";
import { type AskedBump, isEnough, listAskedBumps } from "./asked-bumps.ts";
import { type Base, BaseError, findBase } from "./find-base.ts";
import { ChangesetError, type GivenBump, readGivenBumps } from "./read-changesets.ts";
import { writeChangeset } from "./write-changeset.ts";

export const HELP = `npm run spec:diff [-- --base REF_OR_FOLDER] [--write]

Compares the documents of spec/ with the last released ones, says of each change what it does to the packages, and fails when the
changesets give a package less than its change asks. While versions are 0.x a change that breaks asks for minor, and every other
one for patch; from 1.0.0 on they ask for major, minor and patch.

  --base REF_OR_FOLDER     compare with a commit, a tag or a folder (default: the newest tag @dataworks-kit/spec@VERSION)
  --write                  write a changeset with what is asked, and a sentence for each change

Exit codes: 0 the changesets give enough; 1 they do not, or something cannot be read; 2 the command line is wrong.`;

/** What to compare. */
export interface SpecDiff {
  /** The repository. */
  readonly root: string;
  readonly base: string | undefined;
  readonly write: boolean;
}

/** Where it writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Carries out `npm run spec:diff`; returns its exit code. */
export async function runSpecDiff(command: SpecDiff, terminal: Terminal): Promise<number> {
  try {
    await using base = await findBase(command.root, command.base);
    if (base.kind === "none") {
      terminal.out("Nothing was released yet, so that no change needs a changeset.");
      return 0;
    }
    return await compareWith(base, command, terminal);
  } catch (error) {
    const isExpected = [GeneratorError, BaseError, ChangesetError].some((kind) => error instanceof kind);
    if (!isExpected || !(error instanceof Error)) throw error;
    terminal.err(error.message);
    return 1;
  }
}

async function compareWith(base: Base, { root, write }: SpecDiff, terminal: Terminal): Promise<number> {
  const changes = compareReleases(await loadBase(base), await loadDocuments(join(root, "spec")));
  for (const change of joinChanges(changes)) terminal.out(describeChange(change));
  const asked = listAskedBumps(changes, base.version);
  const findGiven = await readGivenBumps(root, base.version);
  const missing = asked.filter((bump) => !isEnough(bump, findGiven(bump.packageName)?.bump));
  if (missing.length === 0) {
    terminal.out(`${count(changes)} since ${base.name}: the changesets give what they ask.`);
    return 0;
  }
  if (!write) {
    for (const bump of missing) terminal.err(describeMissing(bump, findGiven(bump.packageName)));
    terminal.err("\nWrite a changeset that gives it: npm run spec:diff -- --write");
    return 1;
  }
  const path = await writeChangeset(root, { base, asked, changes });
  terminal.out(`${path} is written. Read it, and say it better where you can.`);
  return 0;
}

/** Messages name the release, and not the folder into which it was brought. */
async function loadBase({ folder, name }: Base): ReturnType<typeof loadDocuments> {
  try {
    return await loadDocuments(folder);
  } catch (error) {
    if (!(error instanceof GeneratorError)) throw error;
    const problems = error.problems.map((problem) => ({
      ...problem,
      document: `${name}: ${problem.document.replace(/^.*\//, "")}`,
    }));
    throw new GeneratorError(problems);
  }
}

function count(changes: readonly Change[]): string {
  const { length } = joinChanges(changes);
  return `${length} change${length === 1 ? "" : "s"}`;
}

/** The place of the changeset, what is asked instead, and the changes that ask for it. */
function describeMissing({ packageName, bump, changes }: AskedBump, given: GivenBump | undefined): string {
  const place = given?.place ?? ".changeset";
  const gives = given ? `gives ${packageName} ${given.bump}` : `nothing gives ${packageName} a bump`;
  const lines = joinChanges(changes).map((change) => `  ${describeChange(change)}`);
  return [`${place}: ${gives}, and ${bump} is asked by`, ...lines].join("\n");
}
