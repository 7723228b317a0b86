import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { findDeadLinks, type SiteFiles } from "./find-dead-links.ts";
import { PLACES } from "./layout.ts";
import { findTarget, type Library, PICTURE } from "./links.ts";
import { listPages } from "./list-pages.ts";
import { writeCopy, writeLlms, writeLlmsFull } from "./llms.ts";
import { createMarkdown } from "./markdown.ts";
import type { Repository } from "./repository.ts";
import { writeMissingPage, writePage, writeSearchPage } from "./write-page.ts";
import { writeSearchIndex } from "./write-search-index.ts";

/** What a site is built from. */
export interface SiteInput {
  readonly repository: Repository;
  /** The built explorer, by the paths in its folder. */
  readonly explorer: SiteFiles;
  /** Where the site will stand: a path, or all of an address. It ends with a slash. */
  readonly base: string;
}

/**
 * Builds the site in memory: a page and a copy in Markdown for each page of the repository, what they show, the search, the two files
 * for language models, and the explorer.
 *
 * @throws Error with every dead link
 */
export async function buildSite({ repository, explorer, base }: SiteInput): Promise<SiteFiles> {
  const markdown = createMarkdown();
  const pages = listPages(repository, markdown);
  const library: Library = { repository, pages: new Map(pages.map((page) => [page.path, page])) };
  const files: SiteFiles = new Map([
    ...pages.map((page) => [page.address, writePage(page, markdown, library)] as const),
    ...pages.map((page) => [page.path, writeCopy(page, page.path, library)] as const),
    ...readPictures(library),
    [PLACES.missing, writeMissingPage(base, library)],
    [PLACES.search, writeSearchPage(library)],
    [PLACES.searchIndex, writeSearchIndex(pages)],
    [PLACES.llms, writeLlms(base, library)],
    [PLACES.llmsFull, writeLlmsFull(library)],
    [PLACES.style, await bundle("styles/site.css")],
    [PLACES.searchScript, await bundle("browser/search.ts")],
    ...[...explorer].map(([path, content]) => [`explorer/${path}`, content] as const),
  ]);
  const problems = findDeadLinks(files, base);
  if (problems.length === 0) return files;
  throw new Error(`The site has dead links:\n${problems.join("\n")}`);
}

/** The pictures that pages show. */
function readPictures(library: Library): [string, Uint8Array][] {
  const { repository, pages } = library;
  const targets = [...pages.values()].flatMap((page) =>
    page.links.map((link) => findTarget(link, page, library)),
  );
  const places = targets.flatMap((target) => ("site" in target ? [target.site] : []));
  const pictures = places.filter((path) => PICTURE.test(path) && repository.files.has(path));
  return [...new Set(pictures)].map((path) => [path, repository.read(path)]);
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} gives no file`);
  return file.contents;
}
