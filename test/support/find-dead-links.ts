import { posix } from "node:path";
import { readMarkdown } from "./read-markdown.ts";

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Where links may lead: the files of the repository, and the text of the Markdown among them. */
export interface Library {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, string>;
}

/** Every link of a page that leads to no file, folder or anchor of the library. Links to elsewhere are not followed. */
export function findDeadLinks(page: string, { files, pages }: Library): string[] {
  const { links } = readMarkdown(pages.get(page) ?? "");
  return links
    .filter((link) => !ELSEWHERE.test(link))
    .flatMap((link) => {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
      if (!exists(target.replace(/\/$/, ""), files))
        return [`${page} links to "${link}": ${target} does not exist`];
      if (anchor === undefined || readMarkdown(pages.get(target) ?? "").anchors.has(anchor)) return [];
      return [`${page} links to "${link}": ${target} has no heading of that name`];
    });
}

/** A folder exists when a file is in it. */
function exists(target: string, files: ReadonlySet<string>): boolean {
  return files.has(target) || target === "." || [...files].some((file) => file.startsWith(`${target}/`));
}
