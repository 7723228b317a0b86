/**
 * The lines that a file marks with `region NAME` and `endregion`, without the indentation that all of them share. A region
 * in several parts is read as if nothing stood between them: so a guide shows a program without what only checks need.
 *
 * @throws Error when there is no such region
 */
export function readRegion(text: string, name: string): string {
  const parts = [...text.matchAll(REGION)].filter(([, found]) => found === name);
  if (parts.length === 0) throw new Error(`There is no region ${name}.`);
  return withoutIndentation(parts.map(([, , lines = ""]) => lines.trimEnd()).join("\n\n"));
}

const REGION = /^[^\S\n]*(?:\/\/|#|<!--) region (\w+)[^\n]*\n(.*?)^[^\S\n]*(?:\/\/|#|<!--) endregion/gms;

function withoutIndentation(text: string): string {
  const lines = text.split("\n");
  const indentations = lines.filter(Boolean).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indentations))).join("\n");
}
