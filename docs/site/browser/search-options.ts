import type { Options } from "minisearch";

/** What is found: a heading of a page, with the text below it. Its id is its address in the site. */
export interface Entry {
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  readonly section: string;
}

/** Both who writes the index and who reads it need the same options. */
export const SEARCH_OPTIONS: Options<Entry> = {
  fields: ["page", "heading", "text"],
  storeFields: ["page", "heading", "section"],
  searchOptions: { boost: { heading: 4, page: 2 }, prefix: true, fuzzy: 0.1, combineWith: "AND" },
};
