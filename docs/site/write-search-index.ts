import MiniSearch from "minisearch";
import { SEARCH_OPTIONS } from "./browser/search-options.ts";
import type { Page } from "./list-pages.ts";

/** Text that is found by its headings only: it repeats the names of the same types on every page. */
const BY_HEADING = "API reference";

/** Writes the index of all headings, and the text below them, which the search page loads from the site itself. */
export function writeSearchIndex(pages: readonly Page[]): string {
  const index = new MiniSearch(SEARCH_OPTIONS);
  for (const { title, address, section, parts } of pages)
    for (const [place, { heading, anchor, text }] of parts.entries())
      index.add({
        id: place === 0 ? address : `${address}#${anchor}`,
        page: title,
        heading,
        text: section.title === BY_HEADING ? "" : text,
        section: section.title,
      });
  return JSON.stringify(index);
}
