import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Page } from "./list-pages.ts";
import { SECTIONS } from "./sections.ts";

/** Everything that a page of the site shows. */
export interface View {
  readonly title: string;
  readonly description: string;
  /** From the root of the site. */
  readonly address: string;
  readonly pages: readonly Page[];
  /** The link to an address of the site. */
  readonly toHref: (address: string) => string;
  readonly main: ComponentChild;
  /** Below the content, and beside it. */
  readonly footer?: ComponentChild;
  readonly aside?: ComponentChild;
  readonly script?: string;
}

/** The address of each thing that is not made from a page of the repository. */
export const PLACES = {
  style: "assets/site.css",
  searchScript: "assets/search.js",
  searchIndex: "assets/search-index.json",
  search: "search.html",
  missing: "404.html",
  explorer: "explorer/index.html",
  icon: "explorer/icon.svg",
  llms: "llms.txt",
  llmsFull: "llms-full.txt",
} as const;

const NAME = "dataworks-kit";
/** In the list of pages each package would repeat it. */
const SCOPE = `@${NAME}/`;
/** Nothing is loaded from elsewhere, and no script stands in a page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** Writes a page of the site. Everything but rendered Markdown is escaped by Preact. */
export function writeHtml(view: View): string {
  const { main, aside, footer } = view;
  const body = h(
    "body",
    null,
    h("a", { class: "skip", href: "#main" }, "Skip to the content"),
    createHeader(view),
    h(
      "div",
      { class: "columns" },
      createNavigation(view),
      h("main", { id: "main", tabIndex: -1 }, main, footer),
      aside,
    ),
  );
  return `<!doctype html>\n${renderToString(h("html", { lang: "en" }, createHead(view), body))}\n`;
}

/** HTML that the reader of Markdown has made. */
export function showHtml(html: string): ComponentChild {
  return h("article", { dangerouslySetInnerHTML: { __html: html } });
}

function createHead({ title, description, script, toHref }: View): ComponentChild {
  return h(
    "head",
    null,
    h("meta", { charset: "utf-8" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("meta", { name: "description", content: description }),
    h("title", null, title === NAME ? NAME : `${title} · ${NAME}`),
    h("link", { rel: "icon", href: toHref(PLACES.icon), type: "image/svg+xml" }),
    h("link", { rel: "stylesheet", href: toHref(PLACES.style) }),
    script && h("script", { type: "module", src: toHref(script) }),
  );
}

function createHeader({ toHref }: View): ComponentChild {
  return h(
    "header",
    { class: "top" },
    h("button", { type: "button", class: "menu", popovertarget: "navigation" }, "Menu"),
    h("a", { class: "name", href: toHref("index.html") }, NAME),
    h(
      "search",
      null,
      h(
        "form",
        { action: toHref(PLACES.search) },
        h("input", { type: "search", name: "q", "aria-label": "Search", placeholder: "Search" }),
        h("button", { type: "submit" }, "Search"),
      ),
    ),
  );
}

/** The list beside every page; on a phone the browser opens it from the button, without a script. */
function createNavigation(view: View): ComponentChild {
  const explorer = h("li", null, h("a", { href: view.toHref(PLACES.explorer) }, "Explorer"));
  return h(
    "nav",
    { id: "navigation", popover: "auto", "aria-label": "Pages" },
    h("ul", null, ...SECTIONS.map((section) => createSection(section.title, view)), explorer),
  );
}

function createSection(title: string, view: View): ComponentChild {
  const own = view.pages.filter(({ section }) => section.title === title);
  if (own.length === 0) return null;
  if (own.length === 1)
    return h(
      "li",
      null,
      own.map((page) => createEntry(page, title, view)),
    );
  const isOpen = own.some(({ address }) => address === view.address);
  const entries = own.map((page) => h("li", null, createEntry(page, page.title.replace(SCOPE, ""), view)));
  return h("li", null, h("details", { open: isOpen }, h("summary", null, title), h("ul", null, ...entries)));
}

function createEntry({ address }: Page, title: string, view: View): ComponentChild {
  const isHere = address === view.address;
  return h("a", { href: view.toHref(address), "aria-current": isHere ? "page" : undefined }, title);
}
