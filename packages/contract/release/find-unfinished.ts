import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../lab/processes.ts";

/** Why a repository cannot be published as it stands: what is published is what a commit holds, with its changes told. */
export async function findUnfinished(repository: string): Promise<string | undefined> {
  const { out } = await runCommand(["git", "status", "--porcelain"], { cwd: repository });
  if (out !== "") return `there are uncommitted changes:\n${out.trimEnd()}`;
  const names = await readdir(join(repository, ".changeset"));
  const waiting = names.filter((name) => name.endsWith(".md") && name !== "README.md");
  if (waiting.length === 0) return undefined;
  return `changesets wait: ${waiting.join(", ")}. Run release:version first, and commit`;
}
