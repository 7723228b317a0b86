import fc from "fast-check";

const PIECES = [
  '"',
  "'",
  "`",
  "\\",
  "\\u0022",
  '"""',
  "'''",
  "${",
  "$(",
  "$'",
  "%s",
  "%00",
  "#{",
  "*/",
  "//",
  "</script>",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\0",
  "\u001b",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u202e",
  "\ufeff",
  "\uffff",
  "\ud800",
  "\udc00",
  "\ud83d\ude00",
  "\u{e0001}",
  "\u{10ffff}",
  "\nJSON\n",
  "EOF",
  "!",
  "~",
  "-",
  "&",
  "=",
  " ",
];

/** Text that somebody might type to break out of a literal, with halves of surrogate pairs and NUL. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 8 })
  .map((parts) => parts.join(""));

/** As UTF-8 has it: U+FFFD for half a surrogate pair. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
