/** Line feeds keep their power; all else that a terminal obeys, or does not show, is written as an escape. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Text of ours with text of others in it, for a terminal: it can be read, and does nothing but begin new lines. JSON still says
 * the same, since every such character stands within a string of it.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, toEscape);
}

/** Text of others within a line of ours. */
export function printableLine(text: string): string {
  return printable(text).replaceAll("\n", "\\n");
}

function toEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
