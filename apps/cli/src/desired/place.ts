import type { Document } from "yaml";

/** A file that was read, and its order among the files of the command. */
export interface Source {
  readonly file: string;
  readonly order: number;
  /** Line and column of an offset, both from 1. */
  readonly locate: (offset: number) => { readonly line: number; readonly col: number };
}

/** Where something stands. Line and column are found when they are told: most places never are. */
export interface Place {
  readonly source: Source;
  readonly offset: number;
}

/** A YAML document, and the file that holds it. */
export interface SourceDocument {
  readonly source: Source;
  readonly document: Document.Parsed;
}

/** `FILE:LINE:COLUMN`, as editors and terminals make a link of it. */
export function writePlace({ source, offset }: Place): string {
  const { line, col } = source.locate(offset);
  return `${source.file}:${line}:${col}`;
}
