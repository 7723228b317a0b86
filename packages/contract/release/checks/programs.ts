import { existsSync } from "node:fs";
import { readReason } from "../log.ts";
import { nameFolder, tellPlace, type UsedSnippet } from "../pages/snippet.ts";
import { GIVEN_FOLDER } from "../projects/dependencies.ts";
import type { Project } from "../projects/project.ts";
import type { Runtime } from "../projects/setup.ts";
import type { Result } from "../result.ts";

const CHROMIUM = "/usr/bin/chromium";
const ENDINGS: Partial<Record<string, string>> = {
  program: ".ts",
  part: ".ts",
  jest: ".ts",
  "node:test": ".ts",
  script: ".js",
  vitest: ".test.ts",
  playwright: ".spec.ts",
};

/** What a project of the programs needs beside them. */
export const PLAYWRIGHT_CONFIG = `import { defineConfig } from "@playwright/test";
const args = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run";
export default defineConfig({ use: { launchOptions: { executablePath: "${CHROMIUM}", args: args.split(" ") } } });
`;

/** The file of a program in a project; `undefined` for what is none. */
export function nameProgram({ snippet, use }: UsedSnippet): string | undefined {
  const ending = typeof use === "string" ? ENDINGS[use] : undefined;
  return ending === undefined ? undefined : `${nameFolder(snippet)}/${snippet.name}${ending}`;
}

/** Exports what a program declares, so that declarations are made of it: a reader's module exports what it makes by the packages. */
export function exportDeclared(text: string): string {
  return text.replaceAll(/^(?=(?:const|function|async function) )/gm, "export ");
}

/** Runs every program of the pages. */
export async function runPrograms(
  project: Project,
  snippets: readonly UsedSnippet[],
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const used of snippets) {
    const line = writeLine(used, project.setup.runtime);
    if (line === undefined) continue;
    const isTest = used.use !== "program" && used.use !== "script";
    const about = { what: isTest ? "tests" : "programs", name: tellPlace(used.snippet) };
    if (used.use === "playwright" && !existsSync(CHROMIUM)) {
      results.push({ ...about, verdict: "not run", reason: "there is no Chromium" });
      continue;
    }
    const finished = await project.shell(about.name, line, { folder: nameFolder(used.snippet) });
    const isWell = finished.code === 0 && (isTest || finished.err === "");
    results.push({ ...about, ...(isWell ? OK : { verdict: "FAILED", reason: readReason(finished) }) });
  }
  return results;
}

/** Jest reads CommonJS otherwise. Plug'n'Play has options of its own. */
const ES_MODULES = `NODE_OPTIONS="\${NODE_OPTIONS:-} --experimental-vm-modules"`;
const OK = { verdict: "ok" } as const;

/** What a shell runs for a program; `undefined` for what is none, or not for this runtime. */
function writeLine(
  { snippet: { name }, use }: UsedSnippet,
  { runAfter, isNode }: Runtime,
): string | undefined {
  const [runtime] = runAfter.split(" ");
  if (use === "script") return `${runtime} ${name}.js`;
  // Node runs what the compiler has made of it.
  if (use === "program")
    return `${runAfter} ../../${GIVEN_FOLDER}/given.mjs ${name}${isNode ? ".js" : ".ts"}`;
  if (use === "node:test") return isNode ? `node --test ${name}.js` : `bun test ./${name}.ts`;
  if (!isNode) return undefined;
  if (use === "vitest") return `vitest run --root . ${name}.test.ts`;
  if (use === "jest") return `${ES_MODULES} jest --testRegex '/${name}\\.js$'`;
  return use === "playwright" ? `playwright test ${name}.spec.ts` : undefined;
}
