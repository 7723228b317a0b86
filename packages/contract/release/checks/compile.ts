import type { Finished } from "../../lab/processes.ts";
import { STRICT } from "../consumer.ts";
import { readReason } from "../log.ts";
import { COMPILERS } from "../projects/compilers.ts";
import type { Project } from "../projects/project.ts";
import type { Result } from "../result.ts";

const MODULES = {
  node16: ["--module", "node16"],
  nodenext: ["--module", "nodenext"],
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
} as const;

/** What is compiled in this way stands beside its source, to be run there. */
const RUN = "typescript-5.9 nodenext";
/** It is fast enough to compile each page alone. Only then no other page helps to name the types of what is exported. */
const FAST = "typescript-7.0";

/** The programs of a page, and the declarations of what they take as given. */
export interface PageSources {
  /** The folder of the page. */
  readonly folder: string;
  readonly given: readonly string[];
  readonly programs: readonly string[];
}

/** Compiles every program by every compiler and for every kind of module, with its declarations. */
export async function compilePrograms(
  project: Project,
  pages: readonly PageSources[],
): Promise<readonly Result[]> {
  // What is given is the same for each, and must not be declared twice.
  const given = pages.flatMap((page) => page.given).slice(0, 1);
  const all = { folder: "pages", given, programs: pages.flatMap(({ programs }) => programs) };
  const results: Result[] = [];
  for (const compiler of Object.keys(COMPILERS)) {
    const reason = project.installer.unreadableBy?.[compiler];
    if (reason !== undefined) results.push({ what: compiler, name: "", verdict: "not run", reason });
    else
      for (const sources of compiler === FAST ? pages : [all])
        results.push(...(await compileBy(compiler, project, sources)));
  }
  return results;
}

async function compileBy(compiler: string, project: Project, sources: PageSources): Promise<Result[]> {
  const results: Result[] = [];
  const { folder, given, programs } = sources;
  for (const [module, flags] of Object.entries(MODULES)) {
    const name = `${compiler} ${module}`;
    const out = name === RUN ? "pages" : `out/${name.replace(" ", "-")}`;
    const places = `--declaration --rootDir pages --outDir ${out}`;
    const words = [findCompiler(compiler), ...STRICT, ...flags, places, ...given, ...programs];
    const finished = await project.shell(`${name} ${folder}`, `${words.join(" ")}\n`);
    results.push({ what: compiler, name: `${module} ${folder}`, ...judge(finished) });
  }
  return results;
}

/** All of them have the same command, so the one that is meant is found by the name of its package. */
function findCompiler(name: string): string {
  return `manifest="$(node -p "require.resolve('${name}/package.json')")"\nnode "\${manifest%package.json}bin/tsc"`;
}

/** Errors inside the types of other packages are theirs; a reader gets past them by `skipLibCheck` alone. */
function judge(finished: Finished): Pick<Result, "verdict" | "reason"> {
  if (finished.code === 0) return { verdict: "ok" };
  const errors = finished.out.split("\n").filter((line) => /^\S.*error TS\d+:/.test(line));
  const foreign = errors.filter((line) => findPackage(line) !== undefined);
  const own = errors.filter((line) => !foreign.includes(line));
  if (errors.length === 0) return { verdict: "FAILED", reason: readReason(finished) };
  if (own.length > 0)
    return { verdict: "FAILED", reason: `${own[0]}${own.length > 1 ? ` (and ${own.length - 1} more)` : ""}` };
  const packages = [...new Set(foreign.map(findPackage))].join(", ");
  return { verdict: "ok", reason: `${foreign.length} errors in the types of ${packages}` };
}

/** The package, unless it is ours, in whose files an error is. */
function findPackage(line: string): string | undefined {
  const [, path = ""] = /^(\S.*?)\(\d+,\d+\): error/.exec(line) ?? [];
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return name?.startsWith("@dataworks-kit/") ? undefined : name;
}
