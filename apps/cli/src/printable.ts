/** Characters that a terminal would obey rather than show, and marks that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text of others for a terminal: only line feeds keep their power. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}
