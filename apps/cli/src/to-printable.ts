/** Line feeds stay; every other character that a terminal obeys, or does not show, is written as an escape. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Our text with the text of others in it, for a terminal: it can be read, and controls nothing but line feeds. JSON keeps its
 * meaning, since such characters are only in its strings.
 */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, toEscape);
}

/** The text of others within a line of our text. */
export function toPrintableLine(text: string): string {
  return toPrintable(text).replaceAll("\n", "\\n");
}

function toEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
