import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Change, joinChanges } from "@dataworks-kit/generator";
import type { AskedBump } from "./asked-bumps.ts";
import type { Base } from "./find-base.ts";

/** What a changeset is written from. */
export interface Asked {
  readonly base: Base;
  readonly asked: readonly AskedBump[];
  readonly changes: readonly Change[];
}

/** Writes the changeset of all that has changed since a release, over what it wrote before. Returns its path in the repository. */
export async function writeChangeset(root: string, { base, asked, changes }: Asked): Promise<string> {
  const path = `.changeset/spec-since-${base.name
    .replace(/^.*@/, "")
    .replace(/[^\w.]+/g, "-")
    .replace(/^-|-$/g, "")}.md`;
  const bumps = asked.map(({ packageName, bump }) => `"${packageName}": ${bump}`);
  const lines = writeSentences(changes);
  await writeFile(
    join(root, path),
    ["---", ...bumps, "---", "", "The documents have changed:", "", ...lines, ""].join("\n"),
  );
  return path;
}

/** A line for each change that users act on, those that break first; texts and the like are counted. */
function writeSentences(changes: readonly Change[]): string[] {
  const joined = joinChanges(changes);
  const list = (effect: Change["effect"], mark: string) =>
    joined
      .filter((change) => change.effect === effect)
      .map(({ actions, documents, sentence }) => {
        const [action] = actions;
        const where = documents.length > 1 ? `${documents.length} operations` : (action ?? documents[0]);
        return `- ${mark}${where}: ${sentence}`;
      });
  const told = [...list("breaking", "**Breaking.** "), ...list("addition", "")];
  const others = joined.length - told.length;
  const rest = `- ${others} ${others === 1 ? "text, example or other fact" : "texts, examples and other facts"} of the documents.`;
  return others > 0 ? [...told, rest] : told;
}
