import GithubSlugger from "github-slugger";
import highlighter from "highlight.js";
import Reader, { type Env, type MarkdownIt, type StateBlock, type Token } from "markdown-it";

/** What rendering needs to know of the page that a text stands on. */
export interface Place extends Env {
  /** Where a link leads from the page, as the text writes it. */
  readonly toHref: (link: string) => string;
}

/** The only HTML that pages may hold: TypeDoc names members with it. All other HTML is shown as text. */
const ANCHOR = /^<a id="([\w.-]+)"><\/a>/;

/**
 * Creates the reader of Markdown. Headings get the anchors that GitHub gives them, so that a link works in both places. Raw HTML is
 * text: what a document says of itself must not run.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new Reader({ html: false, highlight });
  markdown.inline.ruler.before("text", "anchor", (state, silent) => {
    const found = state.src[state.pos] === "<" && ANCHOR.exec(state.src.slice(state.pos));
    if (!found) return false;
    if (!silent) state.push("anchor", "a", 0).attrSet("id", found[1] ?? "");
    state.pos += found[0].length;
    return true;
  });
  markdown.block.ruler.before("paragraph", "comment", skipComment, { alt: ["paragraph"] });
  markdown.core.ruler.push("heading-anchors", ({ tokens }) => setHeadingAnchors(tokens));
  setRenderers(markdown);
  return markdown;
}

/** The text of inline Markdown as a reader sees it. */
export function toPlainText(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? " " : content))
    .join("");
}

/** An attribute of a token; empty when it has none of that name. */
export function readAttribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? "");
}

/** The HTML of code in its language. Without one it is a drawing, or what a program prints. */
function highlight(code: string, language: string): string {
  if (highlighter.getLanguage(language)) return highlighter.highlight(code, { language }).value;
  const text = escapeHtml(code);
  return language === "" ? `<pre class="drawing" tabindex="0"><code>${text}</code></pre>` : text;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A comment is for tools, and GitHub hides it. One that has no end is text. */
function skipComment(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const readLine = (number: number) =>
    state.src.slice((state.bMarks[number] ?? 0) + (state.tShift[number] ?? 0), state.eMarks[number]);
  if (!readLine(line).startsWith("<!--")) return false;
  for (let last = line; last < end; last += 1) {
    if (!readLine(last).trimEnd().endsWith("-->")) continue;
    if (!silent) state.line = last + 1;
    return true;
  }
  return false;
}

function setHeadingAnchors(tokens: readonly Token[]): void {
  const slugger = new GithubSlugger();
  for (const [index, token] of tokens.entries())
    if (token.type === "heading_open") token.attrSet("id", slugger.slug(toPlainText(tokens[index + 1])));
}

function setRenderers({ renderer: { rules } }: MarkdownIt): void {
  const { image } = rules;
  rules.anchor = (tokens, index) => `<a id="${escapeHtml(readAttribute(tokens[index], "id"))}"></a>`;
  rules.link_open = (tokens, index, options, env, self) => {
    const href = (env as Place).toHref(readAttribute(tokens[index], "href"));
    tokens[index]?.attrSet("href", href);
    return self.renderToken(tokens, index, options);
  };
  rules.image = (tokens, index, options, env, self) => {
    tokens[index]?.attrSet("src", (env as Place).toHref(readAttribute(tokens[index], "src")));
    tokens[index]?.attrSet("loading", "lazy");
    return image?.(tokens, index, options, env, self) ?? "";
  };
  rules.heading_close = (tokens, index, options, _env, self) => {
    const id = escapeHtml(readAttribute(tokens[index - 2], "id"));
    const title = escapeHtml(toPlainText(tokens[index - 1]));
    const link = `<a class="permalink" href="#${id}" aria-label="Link to: ${title}">#</a>`;
    return `${link}${self.renderToken(tokens, index, options)}`;
  };
  // A table that is wider than the screen scrolls by itself.
  rules.table_open = () => '<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n';
  rules.table_close = () => "</table></div>\n";
}
