import { posix } from "node:path";
import { Parser } from "htmlparser2";
import { ELSEWHERE } from "./links.ts";
import { createMarkdown } from "./markdown.ts";
import { readDocument } from "./read-document.ts";
import { readText } from "./repository.ts";

/** The files of a site by their addresses. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

interface Facts {
  readonly links: readonly string[];
  /** What a browser loads without being asked to. */
  readonly loads: readonly string[];
  readonly anchors: readonly string[];
}

const LINKS = new Set(["href", "action", "data-index"]);
const LOADS = new Set(["src", "srcset", "poster", "data"]);

/**
 * Finds every link of a built site that leads to no file or anchor of it, everything that would be loaded from elsewhere, and every
 * anchor that stands on its page twice.
 *
 * @param base the path under which the site stands, with a slash at its end
 */
export function findDeadLinks(files: SiteFiles, base = "/"): string[] {
  const facts = new Map([...files].map(([address, content]) => [address, readFacts(address, content)]));
  return [...facts].flatMap(([address, { links, loads, anchors }]) => {
    const repeated = anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index);
    return [
      ...[...links, ...loads].flatMap((link) => findDeadLink(link, { address, facts, base })),
      ...loads
        .filter((link) => ELSEWHERE.test(link))
        .map((link) => `${address} loads "${link}" from elsewhere`),
      ...repeated.map((anchor) => `${address} has the anchor "${anchor}" more than once`),
    ];
  });
}

interface Place {
  readonly address: string;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly base: string;
}

function findDeadLink(link: string, { address, facts, base }: Place): string[] {
  const own = link.startsWith(base) && !link.startsWith("//") ? link.slice(base.length) : undefined;
  if (own === undefined && ELSEWHERE.test(link)) return [];
  const [path = "", hash] = (own ?? link).split("#");
  const folder = own === undefined ? posix.dirname(address) : ".";
  const target = path === "" && own === undefined ? address : posix.join(folder, decodeURI(path));
  const place = facts.get(target);
  if (!place) return [`${address} links to "${link}": there is no ${target}`];
  if (!hash || place.anchors.includes(decodeURIComponent(hash))) return [];
  return [`${address} links to "${link}": ${target} has no anchor "${hash}"`];
}

function readFacts(address: string, content: string | Uint8Array): Facts {
  const text = () => (typeof content === "string" ? content : readText(content));
  if (address.endsWith(".html")) return readHtml(text());
  if (/\.md$|^llms\.txt$/.test(address)) {
    const { links, anchors } = readDocument(createMarkdown(), text());
    return { links, loads: [], anchors: [...anchors] };
  }
  return { links: [], loads: [], anchors: [] };
}

function readHtml(html: string): Facts {
  const links: string[] = [];
  const loads: string[] = [];
  const anchors: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const [key, value] of Object.entries(attributes)) {
        if (key === "id") anchors.push(value);
        else if (LOADS.has(key) || (name === "link" && key === "href")) loads.push(value);
        else if (LINKS.has(key)) links.push(value);
      }
    },
  });
  parser.end(html);
  return { links, loads, anchors };
}
