import { PLACES } from "./layout.ts";
import { findTarget, type Library, toRelative } from "./links.ts";
import { escapeMarkdown, type Page } from "./list-pages.ts";
import { SECTIONS } from "./sections.ts";

/** A page that is longer is only linked in `llms-full.txt`. */
const MOST_OF_PAGE = 64 * 1024;
/** What a model may be asked to read at once. */
const MOST_OF_ALL = 1024 * 1024;
const EXPLORER =
  "a page that shows a call, each step of its signature and its answer, and why a signature is refused";

/**
 * Writes `llms.txt`, the map of the site for language models: https://llmstxt.org. Sections that a reader with little room can do
 * without stand under *Optional*, a word of that proposal.
 *
 * @param base what stands in front of each address: a path, or all of an address
 */
export function writeLlms(base: string, library: Library): string {
  const listed = SECTIONS.filter(({ isOptional }) => !isOptional);
  const optional = SECTIONS.filter(({ isOptional }) => isOptional);
  const pages = [...library.pages.values()];
  const writeRows = (titles: readonly string[]) =>
    pages
      .filter(({ section }) => titles.includes(section.title))
      .map(({ path, title, description }) => writeRow(`${base}${path}`, title, description));
  const parts = [
    ...listed.map(({ title }) => [`## ${title}`, ...writeRows([title])]),
    ["## Explorer", writeRow(`${base}${PLACES.explorer}`, "Explorer", EXPLORER)],
    ["## Optional", ...writeRows(optional.map(({ title }) => title))],
  ];
  const whole = `All of it but what is optional, in one file: [${PLACES.llmsFull}](${base}${PLACES.llmsFull}).`;
  const sections = parts
    .filter((rows) => rows.length > 1)
    .map(([title, ...rows]) => `${title}\n\n${rows.join("\n")}`);
  return `${[`# dataworks-kit\n\n> ${library.repository.description}`, whole, ...sections].join("\n\n")}\n`;
}

/**
 * Writes `llms-full.txt`: every page that is not optional, one after another.
 *
 * @throws Error when it grows beyond what a model may be asked to read
 */
export function writeLlmsFull(library: Library): string {
  const pages = [...library.pages.values()].filter(({ section }) => !section.isOptional);
  const texts = pages.map((page) => {
    const text = writeCopy(page, PLACES.llmsFull, library);
    const isLong = text.length > MOST_OF_PAGE;
    return `<!-- ${page.path} -->\n\n${isLong ? `# ${page.title}\n\nThis page is long: [${page.path}](${page.path})\n` : text}`;
  });
  const whole = texts.join("\n\n");
  if (whole.length <= MOST_OF_ALL) return whole;
  throw new Error(`${PLACES.llmsFull} has ${whole.length} characters; at most ${MOST_OF_ALL} are allowed`);
}

/**
 * Writes a page as Markdown with links that work from an address of the site.
 *
 * @param from the address at which the text will stand
 */
export function writeCopy(page: Page, from: string, library: Library): string {
  const paths = new Map([...library.pages.values()].map(({ address, path }) => [address, path]));
  return [...new Set(page.links)].reduce((text, link) => {
    const target = findTarget(link, page, library);
    if ("elsewhere" in target && target.elsewhere === link) return text;
    const href = "site" in target ? toRelative(toCopy(target.site, paths), from) : target.elsewhere;
    return text.replaceAll(`](${link})`, `](${href})`).replaceAll(`](<${link}>)`, `](<${href}>)`);
  }, page.text);
}

/** The Markdown of a page, and not its HTML. */
function toCopy(site: string, paths: ReadonlyMap<string, string>): string {
  const [address = "", hash] = site.split("#");
  return (paths.get(address) ?? address) + (hash === undefined ? "" : `#${hash}`);
}

function writeRow(address: string, title: string, description: string): string {
  return `- [${escapeMarkdown(title)}](${address}): ${escapeMarkdown(description)}`;
}
