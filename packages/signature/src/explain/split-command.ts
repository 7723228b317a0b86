import { decodePercent } from "./explain-encoding.ts";

const BLANK = /(?<blank>[^\S\n]+)|(?<end>\n)|(?<continued>\\[ \t]*\n)/;
const ANSI = /\$'(?<ansi>[^'\\]*(?:\\[\s\S][^'\\]*)*)'/;
const QUOTED = /'(?<single>[^']*)'|"(?<double>[^"\\]*(?:\\[\s\S][^"\\]*)*)"/;
const PLAIN = /\\(?<escaped>[\s\S]?)|(?<plain>[^\s'"\\$]+|\$)|["'](?<open>[\s\S]*)/;
const TOKEN = new RegExp([BLANK, ANSI, QUOTED, PLAIN].map(({ source }) => source).join("|"), "g");

/**
 * Splits the first command of a text into its words, as bash does: quotes, `$'...'`, and a backslash before a line feed. Nothing is
 * expanded. A quote that is not closed goes on to the end.
 */
export function splitCommand(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const { groups = {} } of text.matchAll(TOKEN)) {
    if (groups.end !== undefined) break;
    if (groups.continued !== undefined) continue;
    if (groups.blank === undefined) word = (word ?? "") + readPiece(groups);
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

type Groups = Readonly<Record<string, string | undefined>>;

function readPiece({ ansi, single, double, escaped, plain, open }: Groups): string {
  if (ansi !== undefined) return unescapeAnsi(ansi);
  if (double !== undefined) return double.replace(/\\(?:\n|(["\\$`]))/g, "$1");
  return single ?? escaped ?? plain ?? open ?? "";
}

/** Bytes, a code point in hex, a byte in octal, or one character. */
const ANSI_ESCAPE =
  /((?:\\x[\dA-Fa-f]{2})+)|\\(?:u([\dA-Fa-f]{1,4})|U([\dA-Fa-f]{1,8})|([0-7]{1,3})|([\s\S]))/g;
const MEANINGS: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};
const LAST_CODE_POINT = 0x10ffff;

function unescapeAnsi(text: string): string {
  return text.replace(ANSI_ESCAPE, (_, bytes?: string, short?: string, ...rest: (string | undefined)[]) => {
    const [long, octal, letter = ""] = rest;
    if (bytes !== undefined) return decodePercent(bytes.replaceAll("\\x", "%"));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const hex = short ?? long;
    if (hex === undefined) return MEANINGS[letter] ?? letter;
    const code = Number.parseInt(hex, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : "";
  });
}
