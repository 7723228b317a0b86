import { Composer, type Document, Lexer, LineCounter, Parser } from "yaml";
import type { Mistakes } from "./mistakes.ts";
import type { Source, SourceDocument } from "./place.ts";

/** As many as ten thousand entries with thirty members each: the parser takes half a kilobyte of memory for each. */
const MAX_TOKENS = 2_000_000;

const OPTIONS = {
  intAsBigInt: true,
  prettyErrors: false,
  // A warning would be printed, and may repeat what stands in the file.
  logLevel: "error",
  // The parser compares each key with all others; those that stand twice are found when the tree is built.
  uniqueKeys: false,
} as const;

/** The parser's own sentences may repeat what stands in the file. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_DIRECTIVE: "a directive that YAML 1.2 does not have",
  BAD_INDENT: "a bracket is missing, or the indentation does not fit",
  BAD_SCALAR_START: "a value cannot start with this character unless it is quoted",
  BLOCK_AS_IMPLICIT_KEY: "a second colon, or a list, in one line: quote the text or start a new line",
  MISSING_CHAR: "a bracket, quote, comma or colon is missing",
  RESOURCE_EXHAUSTION: "nests too deep",
  TAB_AS_INDENT: "a tab stands as indentation",
  TAG_RESOLVE_FAILED: "a tag that YAML 1.2 does not have",
};

/**
 * Reads the documents of a file, one after the other, so that each can leave memory before the next. Those with a mistake of
 * syntax are left out.
 */
export function* parseDocuments(
  text: string,
  file: Pick<Source, "file" | "order">,
  mistakes: Mistakes,
): Generator<SourceDocument> {
  const lines = new LineCounter();
  const source = { ...file, locate: (offset: number) => lines.linePos(offset) };
  const start = { source, offset: 0 };
  if (hasTooManyTokens(text)) {
    lines.addNewLine(0);
    return mistakes.add(start, `has more than ${MAX_TOKENS} words and signs: divide it`);
  }
  let count = 0;
  for (const document of composeDocuments(text, lines)) {
    const faults = [...document.errors, ...document.warnings];
    for (const { code, pos } of faults)
      mistakes.add({ source, offset: pos[0] }, `is not valid YAML or JSON: ${toReason(code)}`);
    if (faults.length === 0 && isBlank(document)) continue;
    count += 1;
    if (faults.length === 0) yield { source, document };
  }
  if (count === 0) mistakes.add(start, "is empty: a file needs dataSources");
}

/** Counted before parsing, which takes ten times as long. */
function hasTooManyTokens(text: string): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) if (++count > MAX_TOKENS) return true;
  return false;
}

function composeDocuments(text: string, lines: LineCounter): Generator<Document.Parsed> {
  const composer = new Composer({ ...OPTIONS, lineCounter: lines });
  return composer.compose(new Parser(lines.addNewLine).parse(text), true, text.length);
}

/** Nothing stands between two marks, or after the last one. */
function isBlank({ contents }: Document.Parsed): boolean {
  return contents === null || contents.range[0] === contents.range[1];
}

function toReason(code: string): string {
  return REASONS[code] ?? code.toLowerCase().replaceAll("_", " ");
}
