import type { MarkdownIt } from "markdown-it";
import { type ComponentChild, h } from "preact";
import { PLACES, showHtml, type View, writeHtml } from "./layout.ts";
import { findSource, findTarget, type Library, toRelative } from "./links.ts";
import type { Page } from "./list-pages.ts";
import { SECTIONS } from "./sections.ts";

/** The most headings that a list of them helps with; above it only those of the second level are listed. */
const MOST_HEADINGS = 30;

/** Writes the page that a Markdown file becomes. */
export function writePage(page: Page, markdown: MarkdownIt, library: Library): string {
  const env = { toHref: (link: string) => findHref(link, page, library) };
  return writeHtml({
    ...page,
    ...placeView(page.address, library),
    main: showHtml(markdown.renderer.render(page.tokens, markdown.options, env)),
    footer: createFooter(page, library),
    aside: createContents(page),
  });
}

/** Writes the page for an address that does not exist. A server sends it for any path, so its links start with the base. */
export function writeMissingPage(base: string, library: Library): string {
  const pages = [...library.pages.values()];
  const toHref = (address: string) => `${base}${address}`;
  const starts = SECTIONS.flatMap((section) => pages.find((page) => page.section === section) ?? []);
  return writeHtml({
    ...placeView(PLACES.missing, library),
    toHref,
    title: "This page does not exist",
    description: "The address leads to no page of this site.",
    main: h(
      "article",
      null,
      h("h1", null, "This page does not exist"),
      h("p", null, "Nothing stands at this address. Search for a word above, or start here:"),
      h("ul", null, ...starts.map((page) => h("li", null, createSectionLink(page, toHref)))),
    ),
  });
}

/** Writes the page that searches. It is the only one with a script. */
export function writeSearchPage(library: Library): string {
  const view = placeView(PLACES.search, library);
  return writeHtml({
    ...view,
    title: "Search",
    description:
      "Search all pages. The index is part of this site: nothing that you type leaves your browser.",
    script: PLACES.searchScript,
    main: h(
      "article",
      null,
      h("h1", null, "Search"),
      h("noscript", null, h("p", null, "The search needs JavaScript. The menu leads to every page.")),
      h("p", { id: "search-status", role: "status" }),
      h("ol", { id: "search-results", "data-index": view.toHref(PLACES.searchIndex) }),
    ),
  });
}

/** Where a link of a page leads, as the page's HTML writes it. */
function findHref(link: string, page: Page, library: Library): string {
  const target = findTarget(link, page, library);
  return "site" in target ? toRelative(target.site, page.address) : target.elsewhere;
}

function placeView(address: string, { pages }: Library): Pick<View, "address" | "pages" | "toHref"> {
  return { address, pages: [...pages.values()], toHref: (to) => toRelative(to, address) };
}

function createSectionLink({ address, section }: Page, toHref: (address: string) => string): ComponentChild {
  return [h("a", { href: toHref(address) }, section.title), `: ${section.about}`];
}

function createFooter(page: Page, { repository }: Library): ComponentChild {
  const { href, isEdit } = findSource(page, repository);
  const copy = toRelative(page.path, page.address);
  return h(
    "footer",
    null,
    h("a", { href }, isEdit ? "Edit this page" : "The source of this page"),
    h("a", { href: copy }, "As Markdown"),
    h("a", { href: toRelative(PLACES.llms, page.address) }, "llms.txt"),
  );
}

function createContents({ parts }: Page): ComponentChild {
  const inner = parts.filter(({ level }) => level === 2 || level === 3);
  const shown = inner.length <= MOST_HEADINGS ? inner : inner.filter(({ level }) => level === 2);
  if (shown.length < 2) return null;
  const entries = shown.map(({ heading, anchor, level }) =>
    h("li", { class: `level-${level}` }, h("a", { href: `#${anchor}` }, heading)),
  );
  return h(
    "aside",
    { "aria-labelledby": "contents" },
    h("h2", { id: "contents" }, "On this page"),
    h("ul", null, ...entries),
  );
}
