/** A pasted text without its wrapping. */
export interface Unwrapped {
  readonly text: string;
  /** White space stood around the text and was removed, because nothing says whether it belongs to the text. */
  readonly isTrimmed: boolean;
}

const MESSAGE = "<Message>";
const MESSAGE_END = "</Message>";

/** Removes white space, one pair of quotes, and the escapes of a log. White space within the quotes stays. */
export function unwrap(pasted: string): Unwrapped {
  const text = toLineFeeds(pasted.replace(/^\uFEFF/, ""));
  const trimmed = text.trim();
  const [first = ""] = trimmed;
  const isQuoted = trimmed.length > 1 && "\"'`".includes(first) && trimmed.endsWith(first);
  if (isQuoted) return { text: unescapeText(trimmed.slice(1, -1)), isTrimmed: false };
  return { text: unescapeText(trimmed), isTrimmed: trimmed !== text };
}

/** The message of an XML envelope, and any other text as it is. Nothing is parsed: markup is text to be found. */
export function readXmlMessage(text: string): string {
  const at = text.indexOf(MESSAGE);
  if (at < 0) return text;
  const start = at + MESSAGE.length;
  const end = text.indexOf(MESSAGE_END, start);
  return unescapeXml(text.slice(start, end < 0 ? undefined : end));
}

const ESCAPES = /\\(?:u([0-9a-f]{4})|(.))/gi;
const MEANINGS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
// Text of JSON that was logged as JSON is escaped twice.
const ROUNDS = 2;

const ENTITIES = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Reads the escapes of JSON and of logs, where line feeds and `&` are written as such. */
export function unescapeText(text: string): string {
  let read = text;
  for (let round = 0; round < ROUNDS && isEscaped(read); round += 1)
    read = read.replace(ESCAPES, (_, code?: string, letter = "") =>
      code === undefined ? (MEANINGS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
    );
  return toLineFeeds(read);
}

/** Reads the entities of XML, so that markup is text like any other. */
function unescapeXml(text: string): string {
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

/** A text that has line feeds of its own was not escaped. */
function isEscaped(text: string): boolean {
  return !text.includes("\n") && /\\(?:n|r|u00)/i.test(text);
}
