import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareWithMetadata } from "../compare/compare-with-metadata.ts";
import type { Difference } from "../compare/difference.ts";
import {
  readKnownDifferences,
  type SortedDifferences,
  sortDifferences,
} from "../compare/known-differences.ts";
import { describeProblem } from "../generator-error.ts";
import type { DiffCommand } from "./diff-command.ts";
import { loadFile, loadSource, type ParsedFiles } from "./load-document.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Carries out `dataworks-gen diff`; returns its exit code.
 *
 * @throws GeneratorError when a file cannot be read, or is not what it should be
 */
export async function runDiff(command: DiffCommand, terminal: Terminal): Promise<number> {
  const parsed: ParsedFiles = new Map();
  const options = { root: command.root, rootOption: "--root DIR", parsed };
  const documents = await Promise.all(command.documents.map((path) => loadSource(path, options)));
  const metadata = await Promise.all((await listFiles(command.metadata)).map(loadFile));
  const known = command.known === undefined ? [] : readKnownDifferences(await loadFile(command.known));
  const { differences, notCompared } = compareWithMetadata(documents, metadata);
  for (const name of notCompared)
    terminal.err(`${name}: not compared, since no metadata is of its product and version`);
  const names = documents.map(({ name }) => name).filter((name) => !notCompared.includes(name));
  const sorted = sortDifferences(differences, known, names);
  if (command.json) terminal.out(writeJson(sorted));
  else reportDifferences(sorted, terminal);
  return sorted.fresh.length > 0 ? 1 : 0;
}

/** The files of a folder that may hold metadata, or the one file. */
async function listFiles(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => join(path, name));
}

function writeJson({ fresh, known, gone }: SortedDifferences): string {
  return JSON.stringify({ differences: [...fresh, ...known], gone }, null, 2);
}

function reportDifferences({ fresh, known, gone }: SortedDifferences, terminal: Terminal): void {
  for (const difference of fresh) terminal.out(writeLine(difference));
  for (const { reason, ...difference } of known) terminal.out(writeLine(difference, ` (known: ${reason})`));
  for (const { pointer } of gone)
    terminal.out(
      describeProblem({ document: pointer, pointer: "", reason: "is known, and no longer there" }),
    );
  terminal.out(`${countAll(fresh.length)} not known, ${known.length} known, ${gone.length} no longer there.`);
}

function writeLine({ document, pointer, ours, vendor }: Difference, reason = ""): string {
  return describeProblem({ document, pointer, reason: `${ours}; ${vendor}${reason}` });
}

function countAll(count: number): string {
  return `${count} difference${count === 1 ? "" : "s"}`;
}
