import { cleanPaste, toLineFeeds, unescapeXml } from "./clean-paste.ts";

/** A pasted text without its wrapping. */
export interface Unwrapped {
  readonly text: string;
  /** White space stood around the text and was removed, because nothing says whether it belongs to the text. */
  readonly isTrimmed: boolean;
  /** An escape shows a carriage return before the first line feed. Raw ones come from the system that showed the text. */
  readonly hasReturns: boolean;
}

const MESSAGE = "<Message>";
const MESSAGE_END = "</Message>";

/** Removes white space, one pair of quotes, and the escapes of a log. White space within the quotes stays. */
export function unwrap(pasted: string): Unwrapped {
  const text = cleanPaste(pasted);
  const trimmed = text.trim();
  const [first = ""] = trimmed;
  const isQuoted = trimmed.length > 1 && first === QUOTES[trimmed.at(-1) ?? ""];
  const read = readEscapes(isQuoted ? trimmed.slice(1, -1) : trimmed);
  return {
    text: toLineFeeds(read),
    isTrimmed: !isQuoted && trimmed !== text,
    hasReturns: RETURNS.test(read),
  };
}

/** Quotes by those that end what they begin. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", "`": "`", "”": "“", "’": "‘" };
const RETURNS = /(?:\b(?:GET|POST|PUT|DELETE|HEAD|PATCH)|\bACS3-[\w-]{1,32})\r\n/i;

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

/** Reads the escapes of JSON and of logs, where line feeds and `&` are written as such. */
export function unescapeText(text: string): string {
  return toLineFeeds(readEscapes(text));
}

function readEscapes(text: string): string {
  let read = text;
  for (let round = 0; round < ROUNDS && isEscaped(read); round += 1)
    read = read.replace(ESCAPES, (_, code?: string, letter = "") =>
      code === undefined ? (MEANINGS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
    );
  return read;
}

/** A text that has line feeds of its own was not escaped. */
function isEscaped(text: string): boolean {
  return !text.includes("\n") && /\\(?:n|r|u00)/i.test(text);
}
