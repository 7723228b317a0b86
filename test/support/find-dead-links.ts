import { posix } from "node:path";
import { readMarkdown } from "./read-markdown.ts";

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Where links may lead: the files of the repository, and the text of the Markdown among them. */
export interface Library {
  /** Where the repository stands on the web: a link to its main branch there is a link to a file here. */
  readonly address: string;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, string>;
}

/** Every link of a page that leads to no file, folder or anchor of the library. Links to elsewhere are not followed. */
export function findDeadLinks(page: string, { address, files, pages }: Library): string[] {
  const { links } = readMarkdown(pages.get(page) ?? "");
  return links
    .map((link) => ({ link, own: readOwnAddress(link, address) }))
    .filter(({ link, own }) => own !== undefined || !ELSEWHERE.test(link))
    .flatMap(({ link, own }) => {
      const [path = "", anchor] = (own ?? link).split("#");
      const from = own === undefined ? posix.dirname(page) : ".";
      const target = path === "" ? page : posix.join(from, decodeURIComponent(path));
      if (!exists(target.replace(/\/$/, ""), files))
        return [`${page} links to "${link}": ${target} does not exist`];
      if (anchor === undefined || readMarkdown(pages.get(target) ?? "").anchors.has(anchor)) return [];
      return [`${page} links to "${link}": ${target} has no heading of that name`];
    });
}

/** The path in the repository that an address on the web stands for. */
function readOwnAddress(link: string, address: string): string | undefined {
  const [base] = ["blob", "tree", "raw"]
    .map((kind) => `${address}/${kind}/main/`)
    .filter((it) => link.startsWith(it));
  return base === undefined ? undefined : link.slice(base.length);
}

/** A folder exists when a file is in it. */
function exists(target: string, files: ReadonlySet<string>): boolean {
  return files.has(target) || target === "." || [...files].some((file) => file.startsWith(`${target}/`));
}
