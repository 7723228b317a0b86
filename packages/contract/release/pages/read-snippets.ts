import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../lab/processes.ts";
import type { PublicManifest, RepositoryCopy } from "../repository-copy.ts";
import type { Snippet } from "./snippet.ts";

/** Every block of code of the README, of the pages of the published packages, and of the guides. */
export async function readSnippets(
  { folder }: RepositoryCopy,
  manifests: readonly PublicManifest[],
): Promise<readonly Snippet[]> {
  const { out } = await runCommand(["git", "ls-files", "docs/guides/*.md"], { cwd: folder });
  const guides = out.split("\n").filter((path) => path !== "");
  const pages = ["README.md", ...manifests.map((manifest) => `${manifest.folder}/README.md`), ...guides];
  const read = pages.map(async (page) => findSnippets(page, await readFile(join(folder, page), "utf8")));
  return (await Promise.all(read)).flat();
}

/** The blocks of code of a page, in its order. */
export function findSnippets(page: string, text: string): Snippet[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
    ({ 1: language = "", 2: code = "", index }, count) => ({
      page,
      line: text.slice(0, index).split("\n").length,
      language,
      text: code,
      name: `snippet-${count + 1}`,
    }),
  );
}
