/** Removes what tools put around and between the characters of a text when they show it: colours, entities, prefixes and wraps of lines. */
export function cleanPaste(pasted: string): string {
  const shown = toLineFeeds(pasted.replace(EDGES, ""))
    .replace(SHOWN, "")
    .replace(BREAK, "\n")
    .replace(PIECES, "");
  const text = isOfPage(shown) ? unescapeXml(shown) : shown;
  return joinWraps(removePrefixes(text));
}

/** Characters without a width, which come along with what is copied from a page. */
const EDGES = /^[\u200b\u2060\ufeff]{1,8}|[\u200b\u2060\ufeff]{1,8}$/g;
/** The colours of a terminal, and the sign of a line feed in a debugger. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const SHOWN = /\u001b\[[\d;]{0,16}[a-z]|↵(?=\n)/gi;
const BREAK = /<br ?\/?>\n?/gi;
/** Node shows a string of many lines as a sum of strings. */
const PIECES = /(['"`]) ?\+\n[ \t]{0,32}\1/g;
/** The words before a text that a server signed. */
const MARK = /string to sign is:|StringToSign is \[|CanonicalRequest is \[/;
const MARKUP = /<\/?(?:pre|p|code|div|span|td|li|message|error)>|&(?:quot|lt|gt|#0?3[49]|#x2[27]);/i;
const ESCAPED_RPC = /\b(?:GET|POST|PUT|DELETE|HEAD|PATCH)&(?:amp|#0?38|#x26);/i;

/** Code may sign `&amp;` by mistake, so that it is of a page only where more shows it. */
function isOfPage(text: string): boolean {
  return [MARK, MARKUP, ESCAPED_RPC].some((sign) => sign.test(text));
}

const ENTITIES = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Reads the entities of XML, so that markup is text like any other. */
export function unescapeXml(text: string): string {
  return text.replace(ENTITIES, (entity, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
  });
}

/** Line ends of any system as line feeds. */
export function toLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The line of the signed headers, behind what stands before each line of a log, of a quotation, or of an indented text. */
const SIGNED_HEADERS = /^([^\n]{0,63}[ \t|>│])(?:[a-z0-9-]{1,64}[;,]){2,64}[a-z0-9-]{1,64}[ \t]*$/im;

/** Numbers in a prefix are those of a time. A canonical request has an empty line, of which the prefix may have lost its space. */
function removePrefixes(text: string): string {
  const [, prefix] = SIGNED_HEADERS.exec(text) ?? [];
  if (prefix === undefined) return text;
  const signs = prefix.trimEnd();
  if (signs === "") return removeIndent(text, prefix);
  const source = toSource(signs);
  const space = toSource(prefix.slice(signs.length));
  const isOfHeaders = new RegExp(`^${source}${space}(?:host|x-acs-[a-z0-9-]{1,64}) ?:`, "im").test(text);
  return isOfHeaders ? text.replace(new RegExp(`^${source}(?:${space}|[ \\t]*$)`, "gm"), "") : text;
}

/** Code may indent all lines but the first by mistake. White space before the first line stays, to be told of. */
function removeIndent(text: string, indent: string): string {
  const isOfAll = MARK.test(text) || new RegExp(`^${indent}[a-z]{3,10}[ \\t]*$`, "im").test(text);
  return isOfAll ? text.replace(new RegExp(`(?<=\n)(?:${indent}|[ \\t]*$)`, "gm"), "") : text;
}

function toSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\d+/g, "\\d+");
}

/** Of a terminal, in characters. */
const NARROWEST = 72;
const WIDEST = 250;
/** What begins a line of its own in a canonical request, or is one. */
const LINE_START = /^(?:host|accept|content-type|x-acs-[a-z0-9-]{1,64}):|^(?:\/|[0-9a-f]{64})\]?$/i;
/** Where line feeds are escaped, every line end is of the terminal. */
const NO_START = /^$/;
const SAME_START = 10;
/** What stands in one line, unless a terminal broke it. */
const WHOLE =
  /string to sign is:|StringToSign is \[|CanonicalRequest is \[|x-acs-content-sha256: ?[0-9a-f]{64}$/gim;

/** Joins lines that a terminal broke: each is as long as the longest, and the text goes on after it. */
function joinWraps(text: string): string {
  const lines = text.split("\n");
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (width < NARROWEST || width > WIDEST) return text;
  const canStart = text.includes("\\n") ? NO_START : LINE_START;
  const isBroken = lines.map(
    (line, at) => line.length === width && isContinued(line, lines[at + 1], canStart),
  );
  if (isBroken.filter(Boolean).length < 2) return text;
  const isLast = (at: number) => at === lines.length - 1;
  const joined = lines.map((line, at) => (isBroken[at] || isLast(at) ? line : `${line}\n`)).join("");
  const isRow = isBroken.some((is, at) => is && isBroken[at + 1]);
  return isRow || countWhole(joined) > countWhole(text) ? joined : text;
}

/** Lines of a log begin alike. */
function isContinued(line: string, next = "", start = LINE_START): boolean {
  const isAlike = next.slice(0, SAME_START) === line.slice(0, SAME_START);
  return next.trim() !== "" && !start.test(next) && !isAlike;
}

function countWhole(text: string): number {
  return text.match(WHOLE)?.length ?? 0;
}
