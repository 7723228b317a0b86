import type { SampleLanguage } from "@dataworks-kit/samples";

/** A piece of code, and what it is. */
export interface CodePiece {
  readonly kind: "plain" | "comment" | "text" | "number" | "keyword";
  readonly text: string;
}

const JAVASCRIPT =
  "async await catch const else export for from function if import let new null of return throw try typeof undefined";
const SHELL = "do done echo elif else esac export fi for function if in then while";

/** The words that each language keeps to itself, as far as the samples use them. */
const KEYWORDS: Readonly<Record<SampleLanguage, string>> = {
  typescript: `${JAVASCRIPT} as interface type`,
  node: JAVASCRIPT,
  python:
    "and as def elif else except False finally for from if import in is None not or raise return True try with",
  java: "catch class else false final for if import instanceof new null private public return static String throw throws true try var void",
  go: "defer else err for func if import nil package range return string struct type var",
  curl: SHELL,
  aliyun: SHELL,
  dataworks: SHELL,
};

const STRINGS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/.source;
const NUMBER = /\b\d[\d_]*(?:\.\d+)?n?\b/.source;
const HASH_COMMENT = /(?<![\w$])#[^\n]*/.source;
const SLASH_COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//.source;
const HASHES: readonly SampleLanguage[] = ["python", "curl", "aliyun", "dataworks"];

/** Code beyond this many characters has no colours: it is there to be copied, and colours would take longer than it. */
const LONGEST = 20_000;

/** Cuts the code of a sample into pieces. Together they are the code, whatever stands in it. */
export function splitCode(language: SampleLanguage, code: string): readonly CodePiece[] {
  if (code.length > LONGEST) return [{ kind: "plain", text: code }];
  const comment = HASHES.includes(language) ? HASH_COMMENT : SLASH_COMMENT;
  const words = KEYWORDS[language].split(" ").join("|");
  const token = new RegExp(
    `(?<text>${STRINGS})|(?<comment>${comment})|(?<keyword>\\b(?:${words})\\b)|(?<number>${NUMBER})`,
    "g",
  );
  const pieces: CodePiece[] = [];
  let end = 0;
  for (const { 0: text, index, groups = {} } of code.matchAll(token)) {
    if (index > end) pieces.push({ kind: "plain", text: code.slice(end, index) });
    pieces.push({ kind: chooseKind(groups), text });
    end = index + text.length;
  }
  return end < code.length ? [...pieces, { kind: "plain", text: code.slice(end) }] : pieces;
}

function chooseKind(groups: Readonly<Record<string, string | undefined>>): CodePiece["kind"] {
  const kinds = ["text", "comment", "keyword", "number"] as const;
  return kinds.find((kind) => groups[kind] !== undefined) ?? "plain";
}
