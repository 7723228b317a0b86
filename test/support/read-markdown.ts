/** What links into and out of a page. */
export interface MarkdownFacts {
  /** Targets as written, of links, images, reference definitions and HTML. Code holds none. */
  readonly links: readonly string[];
  /** What a `#` may name: headings as GitHub makes anchors of them, and HTML ids. */
  readonly anchors: ReadonlySet<string>;
}

const FENCED = /^[ \t]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|(?![\s\S]))/gm;
const COMMENT = /<!--[\s\S]*?-->/g;
const CODE_SPAN = /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/g;
/** What no reader takes for prose: fenced code, HTML comments and code spans, in the order in which they are found. */
export const CODE: readonly RegExp[] = [FENCED, COMMENT, CODE_SPAN];
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$/gm;
const LINKS = [
  /(?<!\\)\]\(\s*(?:<([^>\n]*)>|([^\s)]+))/g,
  /^ {0,3}\[[^\]\n]+\]:[ \t]*(?:<([^>\n]*)>|(\S+))/gm,
  /<[^>\n]+\b(?:href|src)=(?:"([^"\n]*)"|'([^'\n]*)')/g,
];

/** Reads the links and anchors of a page of Markdown. */
export function readMarkdown(text: string): MarkdownFacts {
  const prose = text.replace(FENCED, "").replace(COMMENT, "");
  const linked = prose.replace(CODE_SPAN, "");
  const links = LINKS.flatMap((form) => [...linked.matchAll(form)]);
  const ids = [...linked.matchAll(/<[^>\n]+\b(?:id|name)="([^"\n]+)"/g)].map(([, id = ""]) => id);
  return {
    links: links.map(([, first, second]) => first ?? second ?? ""),
    anchors: new Set([...headingAnchors(prose), ...ids]),
  };
}

function headingAnchors(prose: string): string[] {
  const counts = new Map<string, number>();
  return [...prose.matchAll(HEADING)].map(([, heading = ""]) => {
    const anchor = anchorOf(heading);
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** Lower case, without punctuation, spaces to hyphens; of a link its text counts. */
function anchorOf(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}
