import { alignTexts } from "./align-texts.ts";

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The most characters in which changes are looked for: in a longer text none is marked. */
const LONGEST = 20_000;

/** What of a text is not as it was before. */
export function findChanges(earlier: string, text: string): readonly Range[] {
  if (earlier === text || text.length > LONGEST || earlier.length > LONGEST) return [];
  const changes: Range[] = [];
  let at = 0;
  for (const { right } of alignTexts(earlier, text)) {
    for (const { text: piece, differs } of right ?? []) {
      const end = at + piece.length;
      if (differs && end > at) changes.push({ start: at, end });
      at = end;
    }
  }
  return changes;
}
