const SIGNS: Readonly<Record<string, string>> = {
  " ": "·",
  "\n": "↵",
  "\t": "→",
  "\r": "␍",
  "\u00a0": "⍽",
  "\ufeff": "␣",
};

/** White space as signs that can be seen. */
export function showSpaces(text: string): string {
  return text.replace(/[ \n\t\r\u00a0\ufeff]/g, (space) => SIGNS[space] ?? space);
}
