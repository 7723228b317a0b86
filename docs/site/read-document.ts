import type { MarkdownIt, Token } from "markdown-it";
import { readAttribute, toPlainText } from "./markdown.ts";

/** What a text of Markdown says about itself. */
export interface MarkdownDocument {
  readonly tokens: Token[];
  /** Its first heading. */
  readonly title: string;
  /** What it says first, shortened; empty when it has no introduction. */
  readonly description: string;
  /** Targets of links and images, as written. */
  readonly links: readonly string[];
  /** What a `#` may name. */
  readonly anchors: ReadonlySet<string>;
  readonly parts: readonly Part[];
}

/** A heading, and the text below it up to the next heading. */
export interface Part {
  readonly heading: string;
  readonly level: number;
  readonly anchor: string;
  readonly text: string;
}

const MOST_OF_DESCRIPTION = 200;
const LEAST_OF_DESCRIPTION = 80;
const STATUS = /^Status: /;

/** Reads a text of Markdown. */
export function readDocument(markdown: MarkdownIt, text: string): MarkdownDocument {
  const tokens = markdown.parse(text, {});
  const inner = tokens.flatMap(({ children }) => children ?? []);
  const parts = readParts(tokens);
  const ids = [...tokens, ...inner].map((token) => readAttribute(token, "id"));
  const targets = inner.map((token) => readAttribute(token, "href") || readAttribute(token, "src"));
  return {
    tokens,
    title: parts[0]?.heading ?? "",
    description: readDescription(tokens),
    links: targets.filter((target) => target !== ""),
    anchors: new Set(ids.filter((id) => id !== "")),
    parts,
  };
}

/** What stands above the second heading says what a page is for; a record of a decision says only its status there. */
function readDescription(tokens: readonly Token[]): string {
  const paragraphs = tokens
    .filter((_, index) => tokens[index - 1]?.type === "paragraph_open" && tokens[index - 1]?.level === 0)
    .filter(({ children }) => children?.[0]?.type !== "image");
  const isIntroduced = tokens[3]?.type !== "heading_open";
  const texts = isIntroduced ? paragraphs.map(toPlainText).filter((text) => !STATUS.test(text)) : [];
  return shorten(
    texts.reduce((said, text) => (said.length < LEAST_OF_DESCRIPTION ? `${said} ${text}` : said), ""),
  );
}

/** Cuts a description at the end of a word. */
export function shorten(text: string): string {
  const whole = text.trim();
  if (whole.length <= MOST_OF_DESCRIPTION) return whole;
  return `${whole.slice(0, whole.lastIndexOf(" ", MOST_OF_DESCRIPTION)).replace(/[,:;.]$/, "")}...`;
}

function readParts(tokens: readonly Token[]): Part[] {
  const starts = tokens.flatMap(({ type }, index) => (type === "heading_open" ? [index] : []));
  return starts.map((start, index) => {
    const body = tokens.slice(start + 2, starts[index + 1]);
    return {
      heading: toPlainText(tokens[start + 1]),
      level: Number(tokens[start]?.tag.slice(1)),
      anchor: readAttribute(tokens[start], "id"),
      text: body.map((token) => (token.type === "inline" ? toPlainText(token) : token.content)).join(" "),
    };
  });
}
