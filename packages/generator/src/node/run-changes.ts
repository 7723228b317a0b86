import { basename } from "node:path";
import { type Change, findLargest, joinEffects } from "../changes/change.ts";
import { compareReleases } from "../changes/compare-releases.ts";
import { describeChange, describeEffects } from "../changes/describe-changes.ts";
import { joinChanges } from "../changes/join-changes.ts";
import { buildModels, type SourceDocument } from "../generate.ts";
import type { ChangesCommand } from "./changes-command.ts";
import { loadSources } from "./load-documents.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Carries out `dataworks-gen changes`; returns its exit code.
 *
 * @throws GeneratorError when a document cannot be read, or a newer one is not supported
 */
export async function runChanges(command: ChangesCommand, terminal: Terminal): Promise<number> {
  const options = { root: command.root, rootOption: "--root DIR" };
  const older = await loadSources(command.older, options);
  const newer = await loadSources(command.newer, options);
  // What an earlier generator took is compared as it stands; what is to be released must be right.
  buildModels(newer);
  const changes = compareReleases(nameAlike(older, newer, command), newer);
  if (command.json) terminal.out(writeJson(changes));
  else reportChanges(changes, terminal);
  return 0;
}

/** Two files are compared whatever they are called; in folders a document is known by its name. */
function nameAlike(
  older: readonly SourceDocument[],
  [newest]: readonly SourceDocument[],
  command: ChangesCommand,
): readonly SourceDocument[] {
  const [only] = older;
  const isPair = only?.name === basename(command.older) && newest?.name === basename(command.newer);
  return isPair ? [{ ...only, name: newest.name }] : older;
}

function reportChanges(changes: readonly Change[], terminal: Terminal): void {
  const joined = joinChanges(changes);
  for (const change of joined) terminal.out(describeChange(change));
  const count = `${joined.length} change${joined.length === 1 ? "" : "s"}`;
  const effects = joinEffects(changes.map((change) => change.effects));
  terminal.out(joined.length === 0 ? "Nothing has changed." : `${count} ${describeEffects(effects)}.`);
}

function writeJson(changes: readonly Change[]): string {
  const effects = joinEffects(changes.map((change) => change.effects));
  return JSON.stringify({ changes, effects, effect: findLargest(effects) }, undefined, 2);
}
