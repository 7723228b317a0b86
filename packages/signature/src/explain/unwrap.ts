import { unescapeText, unescapeXml, withLineFeeds } from "./unescape-text.ts";

/** A pasted text without what only wraps it. */
export interface Unwrapped {
  readonly text: string;
  /** White space stood around the text and was taken away, because nothing says whether it belongs to it. */
  readonly isTrimmed: boolean;
}

const MESSAGE = "<Message>";
const MESSAGE_END = "</Message>";

/** Takes away white space, one pair of quotes, and the escapes of a log. White space within the quotes stays. */
export function unwrap(pasted: string): Unwrapped {
  const text = withLineFeeds(pasted.replace(/^\uFEFF/, ""));
  const trimmed = text.trim();
  const [first = ""] = trimmed;
  const isQuoted = trimmed.length > 1 && "\"'`".includes(first) && trimmed.endsWith(first);
  if (isQuoted) return { text: unescapeText(trimmed.slice(1, -1)), isTrimmed: false };
  return { text: unescapeText(trimmed), isTrimmed: trimmed !== text };
}

/** The message of an XML envelope, and any other text as it is. Nothing is parsed: markup is text to be found. */
export function xmlMessage(text: string): string {
  const at = text.indexOf(MESSAGE);
  if (at < 0) return text;
  const start = at + MESSAGE.length;
  const end = text.indexOf(MESSAGE_END, start);
  return unescapeXml(text.slice(start, end < 0 ? undefined : end));
}
