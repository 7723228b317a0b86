import { posix } from "node:path";
import type { MarkdownIt } from "markdown-it";
import { type MarkdownDocument, readDocument, shorten } from "./read-document.ts";
import { type Repository, readText } from "./repository.ts";
import { SECTIONS, type Section } from "./sections.ts";

/** A page of the site: a Markdown file of the repository, or the list of a folder's pages. */
export interface Page extends MarkdownDocument {
  /** In the repository. */
  readonly path: string;
  /** In the site, without a slash in front: `docs/guides/trace-your-calls.html`. */
  readonly address: string;
  readonly section: Section;
  readonly text: string;
}

/** Files of hidden folders are for tools, and those of tests are input. */
const NO_PAGE = /(?:^|\/)\.|\/(?:test|golden|fixtures)\//;

/**
 * Lists every page in the order of the navigation. In a section those come first that the README links to, in its order; the others
 * follow by their titles.
 */
export function listPages(repository: Repository, markdown: MarkdownIt): Page[] {
  const paths = [...repository.files].filter((path) => path.endsWith(".md") && !NO_PAGE.test(path));
  const pages = paths.map((path) => createPage(path, readText(repository.read(path)), markdown));
  const start = pages.find(({ path }) => path === "README.md");
  const order = (start?.links ?? []).map((link) => posix.normalize(link));
  return SECTIONS.flatMap((section) => {
    const own = sortPages(
      pages.filter((page) => page.section === section),
      order,
    );
    if (section.folder === undefined || own.length === 0) return own;
    const path = `${section.folder}/README.md`;
    if (paths.includes(path)) return own;
    return [createPage(path, writeList(section, own), markdown), ...own];
  });
}

/** A text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<]/g, "\\$&");
}

function createPage(path: string, text: string, markdown: MarkdownIt): Page {
  const document = readDocument(markdown, text);
  const section = SECTIONS.find(({ pages }) => pages.test(path));
  if (section === undefined || document.title === "") throw new Error(`${path} has no heading`);
  const address = path.replace(/(^|\/)README\.md$/, "$1index.html").replace(/\.md$/, ".html");
  // Two versions of an operation have the same name.
  const version = /-(\d{4})(\d\d)(\d\d)\.md$/.exec(path)?.slice(1).join("-");
  const title = version === undefined ? document.title : `${document.title} ${version}`;
  const description = document.description || describe(document, section);
  return { ...document, title, description, path, address, section, text };
}

/** A page without an introduction is about what its headings name. */
function describe({ parts }: MarkdownDocument, { about }: Section): string {
  const names = parts.filter(({ level }) => level === 3).map(({ heading }) => heading);
  return names.length > 0 ? shorten(`Explains ${names.join(", ")}`) : `${about}.`;
}

function sortPages(pages: readonly Page[], order: readonly string[]): Page[] {
  const rank = ({ path }: Page) => (order.includes(path) ? order.indexOf(path) : order.length);
  const isFirst = ({ path }: Page) => /^docs\/.*README\.md$/.test(path);
  return pages.toSorted(
    (one, other) =>
      Number(isFirst(other)) - Number(isFirst(one)) ||
      rank(one) - rank(other) ||
      one.title.localeCompare(other.title, "en", { numeric: true }),
  );
}

function writeList({ title, about, folder = "" }: Section, pages: readonly Page[]): string {
  const rows = pages.map((page) => {
    const link = posix.relative(folder, page.path);
    return `| [${escapeMarkdown(page.title)}](./${link}) | ${escapeMarkdown(page.description).replaceAll("|", "\\|")} |`;
  });
  return `# ${title}\n\n${about}.\n\n| page | about |\n| --- | --- |\n${rows.join("\n")}\n`;
}
