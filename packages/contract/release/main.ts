// `npm run release:rehearse`: the whole release of a copy of this repository to a registry on loopback, and what its users then do.
// Nothing leaves this machine but what installers download.
import { join } from "node:path";
import { describeError } from "../lab/end-within.ts";
import { createScratchFolder } from "../lab/folders.ts";
import { type CommandLine, readCommandLine } from "./command-line.ts";
import { doInParallel } from "./in-parallel.ts";
import { createLog, type Log } from "./log.ts";
import { chooseUse } from "./pages/choose-use.ts";
import { readFiles } from "./pages/files.ts";
import { readSnippets } from "./pages/read-snippets.ts";
import { listDependencies } from "./projects/dependencies.ts";
import { INSTALLERS } from "./projects/installer.ts";
import { listSetups, nameSetup, type Setup } from "./projects/setup.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { type Rehearsal, rehearseSetup, type SetupReport } from "./rehearse-setup.ts";
import { hasFailure, writeReport } from "./report.ts";
import {
  copyRepository,
  listTags,
  publishPackages,
  type RepositoryCopy,
  readPublicManifests,
  versionPackages,
} from "./repository-copy.ts";

const startedMs = performance.now();
// A signal alone would leave the registry behind; what ends by `exit` takes its children with it.
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)
  process.once(signal, () => process.exit(code));
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const commandLine = readCommandLine(args, Object.keys(INSTALLERS));
  if ("text" in commandLine) {
    process.stdout.write(`${commandLine.text}\n`);
    return commandLine.isHelp ? 0 : 2;
  }
  const scratch = await createScratchFolder("release");
  const isWell = await rehearse(scratch.path, commandLine).catch((error) => {
    tell(describeError(error));
    return false;
  });
  if (isWell && !commandLine.keep) await scratch[Symbol.asyncDispose]();
  else tell(`Everything is in ${scratch.path}, all output in its rehearsal.log.`);
  return isWell ? 0 : 1;
}

async function rehearse(folder: string, { only }: CommandLine): Promise<boolean> {
  const log = createLog(join(folder, "rehearsal.log"));
  const copy = await release(folder, log);
  await using registry = await startRegistry(join(folder, "registry"));
  await publish(copy, registry, log);
  const rehearsal = await prepare(copy, { folder, registry: registry.url, log });
  const reports = await doInParallel(listSetups(only), (setup) => tryOut(setup, rehearsal));
  process.stdout.write(`${writeReport(reports, rehearsal.snippets)}\n`);
  return !hasFailure(reports);
}

async function release(folder: string, log: Log): Promise<RepositoryCopy> {
  const copy = await copyRepository(join(folder, "kit"));
  const { length } = copy.uncommitted;
  tell(
    length === 0
      ? "A copy of the last commit."
      : `A copy of the last commit and ${length} uncommitted files.`,
  );
  for (const head of await versionPackages(copy, log)) tell(`  ${head}`);
  return copy;
}

async function publish(copy: RepositoryCopy, { url }: Registry, log: Log): Promise<void> {
  await publishPackages(copy, log, url);
  tell(`Published to ${url}: ${(await listTags(copy)).join(", ")}`);
}

/** Reads what the pages show, and what they tell readers to install. */
async function prepare(
  copy: RepositoryCopy,
  places: Pick<Rehearsal, "folder" | "registry" | "log">,
): Promise<Rehearsal> {
  const manifests = await readPublicManifests(copy);
  const files = await readFiles(copy);
  const snippets = (await readSnippets(copy, manifests)).map((snippet) => ({
    snippet,
    use: chooseUse(snippet, Object.keys(files)),
  }));
  return {
    ...places,
    files,
    snippets,
    listDependencies: (target) => listDependencies(manifests, snippets, target),
  };
}

async function tryOut(setup: Setup, rehearsal: Rehearsal): Promise<SetupReport> {
  const report = await rehearseSetup(setup, rehearsal);
  tell(`${nameSetup(setup)}: ${hasFailure([report]) ? "FAILED" : "ok"}`);
  return report;
}

function tell(text: string): void {
  process.stderr.write(`${((performance.now() - startedMs) / 1_000).toFixed(0).padStart(4)} s  ${text}\n`);
}
