import { readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNpm, findProgram } from "../../../scripts/find-program.mjs";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The folder of the commands that are installed with the repository. */
export const BIN = join(ROOT, "node_modules/.bin");

/** What to start for a command that the repository installs, on every system. */
export function findOwnProgram(command: string): readonly string[] {
  return findProgram(command, ROOT);
}

/** What to start for npm, by the Node that comes first on the PATH of the environment in which it runs. */
export function findNpmProgram(command: "npm" | "npx"): readonly string[] {
  const [, script] = findNpm(command, process);
  return script === undefined ? [command] : ["node", script];
}

/** The environment in which the repository's own commands come first: turbo looks for pnpm on the PATH. */
export function addBinToPath(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}` };
}

/** The condition under which packages resolve to their TypeScript source. */
export const SOURCE_CONDITION = "@dataworks-kit/source";

/** Flags with which Node runs a program of the repository from its source. */
export const SOURCE_FLAGS = [`--conditions=${SOURCE_CONDITION}`, "--disable-warning=ExperimentalWarning"];

/** The command that runs a program of the repository from its source. */
export function runFromSource(program: string): readonly string[] {
  return [process.execPath, ...SOURCE_FLAGS, join(ROOT, program)];
}

/** The OpenAPI documents in a folder. */
export function listDocuments(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".openapi.yaml"));
  return names.map((name) => join(folder, name));
}
