import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommands } from "./checks/commands.ts";
import { compilePrograms, type PageSources } from "./checks/compile.ts";
import { exportDeclared, nameProgram, PLAYWRIGHT_CONFIG, runPrograms } from "./checks/programs.ts";
import { GIVEN_TYPES, writeGivenValues } from "./given.ts";
import { type Log, readReason } from "./log.ts";
import { nameFolder, type UsedSnippet } from "./pages/snippet.ts";
import { type Dependencies, GIVEN_FOLDER } from "./projects/dependencies.ts";
import { INSTALLERS, type Installer } from "./projects/installer.ts";
import { createProject, type Project } from "./projects/project.ts";
import type { Runtime, Setup } from "./projects/setup.ts";
import type { Result } from "./result.ts";

/** What every setup is tried with. */
export interface Rehearsal {
  /** The folder in which projects and caches are. */
  readonly folder: string;
  readonly registry: string;
  readonly listDependencies: (target: {
    readonly runtime: Runtime;
    readonly installer: Installer;
  }) => Promise<Dependencies>;
  readonly snippets: readonly UsedSnippet[];
  readonly files: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** A setup and all that came of it. */
export interface SetupReport {
  readonly setup: Setup;
  readonly results: readonly Result[];
  readonly tookMs: number;
}

/** Makes a project, installs into it, and compiles and runs in it whatever the pages show. */
export async function rehearseSetup(setup: Setup, rehearsal: Rehearsal): Promise<SetupReport> {
  const startedMs = performance.now();
  const project = await makeProject(setup, rehearsal);
  const { snippets } = rehearsal;
  const results = [await install(project)];
  if (results[0]?.verdict === "ok") {
    await writePrograms(project, rehearsal);
    const { isNode } = setup.runtime;
    if (isNode)
      results.push(...(await compilePrograms(project, listSources(rehearsal, project.dependencies))));
    results.push(...(await runPrograms(project, snippets)));
    if (isNode) results.push(...(await runCommands(project, snippets)));
  }
  return { setup, results, tookMs: performance.now() - startedMs };
}

async function makeProject(setup: Setup, rehearsal: Rehearsal): Promise<Project> {
  const { folder, registry, log } = rehearsal;
  const name = `${setup.installer}-${setup.runtime.name}`.toLowerCase().replace(/\W+/g, "-");
  const createInstaller = INSTALLERS[setup.installer];
  if (createInstaller === undefined) throw new Error(`There is no installer ${setup.installer}`);
  const cache = join(folder, "caches", name);
  await mkdir(cache, { recursive: true });
  const installer = await createInstaller({ registry, cache });
  const dependencies = await rehearsal.listDependencies({ runtime: setup.runtime, installer });
  return createProject({ setup, installer, folder: join(folder, "projects", name), dependencies, log });
}

async function install(project: Project): Promise<Result> {
  const finished = await project.install();
  const result = { what: "install", name: project.setup.installer };
  if (finished.code === 0) return { ...result, verdict: "ok" };
  return { ...result, verdict: "FAILED", reason: readReason(finished) };
}

/** The programs that are compiled, page by page. What is given is a client, so only pages that install one have it. */
function listSources({ snippets }: Rehearsal, dependencies: Dependencies): readonly PageSources[] {
  return listFolders(snippets)
    .map((folder) => {
      const own = snippets.filter(({ snippet }) => nameFolder(snippet) === folder);
      const programs = own.flatMap((used) => nameProgram(used) ?? []).filter((path) => path.endsWith(".ts"));
      const given = hasClient(dependencies, folder) ? [`${folder}/given.d.ts`] : [];
      return { folder, given, programs };
    })
    .filter(({ programs }) => programs.length > 0);
}

function listFolders(snippets: readonly UsedSnippet[]): readonly string[] {
  return [...new Set(snippets.map(({ snippet }) => nameFolder(snippet)))];
}

function hasClient(dependencies: Dependencies, folder: string): boolean {
  return Object.hasOwn(dependencies[folder] ?? {}, "@dataworks-kit/client");
}

async function writePrograms(project: Project, { snippets, files }: Rehearsal): Promise<void> {
  for (const used of snippets) {
    const path = nameProgram(used);
    const { text } = used.snippet;
    if (path !== undefined) await project.write(path, path.endsWith(".ts") ? exportDeclared(text) : text);
  }
  await project.write(`${GIVEN_FOLDER}/given.mjs`, writeGivenValues(project.setup.runtime));
  const beside = { ...files, "given.d.ts": GIVEN_TYPES, "playwright.config.js": PLAYWRIGHT_CONFIG };
  for (const folder of listFolders(snippets))
    for (const [path, text] of Object.entries(beside)) await project.write(`${folder}/${path}`, text);
}
