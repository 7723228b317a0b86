/** A row of the table of words in the style guide: phrases that we do not use, and what stands instead. */
export interface StyleWord {
  readonly phrases: readonly string[];
  /** Longer phrases that hold one of them and are right. */
  readonly allowed: readonly string[];
  readonly write: string;
}

/** A phrase of the table that stands in prose. */
export interface StyleFinding {
  readonly line: number;
  readonly found: string;
  readonly write: string;
}

const HEAD = /^\| instead of \| write \|\n\|[-| ]+\|\n/m;
const ROW = /^\| (?<phrases>[^|]+?)(?:, but (?<allowed>[^|]+?))? \| (?<write>[^|]+?) \|$/;

/** Reads the table with the head `instead of | write`: phrases are code, and those behind "but" are right. */
export function readStyleWords(guide: string): StyleWord[] {
  const [, table = ""] = guide.split(HEAD);
  const [rows = ""] = table.split("\n\n");
  return rows.trim().split("\n").map(readRow);
}

function readRow(row: string): StyleWord {
  const { phrases = "", allowed = "", write = "" } = ROW.exec(row)?.groups ?? {};
  if (readCode(phrases).length === 0) throw new Error(`Not a row of the table of words: ${row}`);
  return { phrases: readCode(phrases), allowed: readCode(allowed), write };
}

function readCode(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, phrase = ""]) => phrase);
}

/** Every phrase of the table in a text, in any case and across the ends of lines. */
export function findStyleWords(prose: string, words: readonly StyleWord[]): StyleFinding[] {
  const findings = words.flatMap(({ phrases, allowed, write }) => {
    const right = allowed.flatMap((phrase) => findPhrase(prose, phrase));
    return phrases
      .flatMap((phrase) => findPhrase(prose, phrase))
      .filter(({ start, end }) => !right.some((range) => range.start <= start && range.end >= end))
      .map(({ start, end }) => ({
        line: prose.slice(0, start).split("\n").length,
        found: prose.slice(start, end).replace(/\s+/g, " "),
        write,
      }));
  });
  return findings.sort((a, b) => a.line - b.line);
}

function findPhrase(prose: string, phrase: string): { start: number; end: number }[] {
  const pattern = new RegExp(`(?<![\\w'-])${phrase.replaceAll(" ", "\\s+")}(?![\\w-])`, "gi");
  return [...prose.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
