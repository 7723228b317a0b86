/** Quotes, backslashes, and all that cannot be seen or that turns the direction of text. */
const SPECIAL = /["\\\p{C}\p{Zl}\p{Zp}]/gu;

/** The same escapes in JavaScript, Python, Java, Go and JSON. */
const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * A text between double quotes, its special characters escaped; `escapeCode` is told the code point of those without a name. What a
 * language fills in between such quotes, such as `$x` or `#{x}`, is escaped by that language.
 */
export function quoteText(text: string, escapeCode: (codePoint: number) => string): string {
  return `"${text.replace(SPECIAL, (char) => NAMED[char] ?? escapeCode(char.codePointAt(0) ?? 0))}"`;
}

/** `\u2028`, as JSON and Java have it: a code point beyond U+FFFF as its two halves. */
export function escapeUtf16(codePoint: number): string {
  return String.fromCodePoint(codePoint)
    .split("")
    .map((unit) => `\\u${toHex(unit.charCodeAt(0), 4)}`)
    .join("");
}

/** Hexadecimal digits, at least so many. */
export function toHex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

/** Whether a code is half a surrogate pair: no character, and nothing that UTF-8 could hold. */
export function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}
