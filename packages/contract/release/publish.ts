// `npm run release:publish`: every version that the registry lacks, once all of them are packed and in order. The rehearsal runs
// the same with another registry. Progress goes to standard error; changesets tells GitHub by a file which tags it made.
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeError } from "../lab/end-within.ts";
import { createScratchFolder } from "../lab/folders.ts";
import { type CommandLine, runCommand } from "../lab/processes.ts";
import { addBinToPath, findOwnProgram, ROOT } from "../lab/repository.ts";
import { findUnfinished } from "./find-unfinished.ts";
import { findTarballProblems } from "./tarball-problems.ts";
import { unpackTarballs } from "./unpack.ts";

const HELP = `release:publish [--registry URL] [--no-provenance]

Packs every package whose version the registry lacks, checks all the tarballs, publishes them, and tags the commit.
Nothing is published unless everything is in order. Broken off, it goes on where it was when it is run again.

  --registry URL   another registry than the one of npm
  --no-provenance  without the statement of where a package was built, which only CI can sign

Exit codes: 0 published, or nothing to publish; 1 something is wrong; 2 the command line is wrong.`;

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  tell(describeError(error));
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const { help, problem, env } = readCommandLine(args);
  if (help || problem !== undefined) {
    tell(problem ?? HELP);
    return help ? 0 : 2;
  }
  const unfinished = await findUnfinished(ROOT);
  if (unfinished !== undefined) throw new Error(`Nothing was published: ${unfinished}.`);
  await using scratch = await createScratchFolder("publish");
  const count = await pack(scratch.path, env);
  await refuseFaulty(scratch.path);
  await changeset(["publish", "--from-pack-dir", scratch.path, "--no-git-tag"], env);
  // All at the end, those of a publication that broke off among them.
  await changeset(["git-tag"], env);
  tell(count === 0 ? "The registry has every version." : `${count} packages are published.`);
  return 0;
}

function readCommandLine(args: readonly string[]) {
  const options = {
    registry: { type: "string" },
    provenance: { type: "boolean", default: true },
    help: { type: "boolean", default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, allowNegative: true });
    const { help, registry, provenance } = values;
    // pnpm does not read `publishConfig.provenance` of a manifest.
    const settings = { pnpm_config_provenance: String(provenance) };
    return { help, env: registry === undefined ? settings : { ...settings, pnpm_config_registry: registry } };
  } catch (error) {
    return { help: false, problem: describeError(error), env: {} };
  }
}

/** Packs what the registry lacks, and resolves to how many packages that are. */
async function pack(folder: string, env: NodeJS.ProcessEnv): Promise<number> {
  const tarballs = join(folder, "packages");
  await mkdir(tarballs, { recursive: true });
  await changeset(["pack", "--out-dir", folder], env);
  return (await readdir(tarballs)).length;
}

async function refuseFaulty(folder: string): Promise<void> {
  const tarballs = await unpackTarballs(join(folder, "packages"), join(folder, "unpacked"));
  const problems = (await Promise.all(tarballs.map(findTarballProblems))).flat();
  if (problems.length > 0) throw new Error(`Nothing was published:\n${problems.join("\n")}`);
}

async function changeset(args: CommandLine, env: NodeJS.ProcessEnv): Promise<void> {
  const command = [...findOwnProgram("changeset"), ...args];
  const { out, err } = await runCommand(command, { cwd: ROOT, env: { ...addBinToPath(), ...env } });
  tell(`${out}${err}`.trim());
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
