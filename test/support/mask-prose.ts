import { parseAst } from "vitest/node";
import { isScalar, parseDocument, visit } from "yaml";
import { CODE } from "./read-markdown.ts";

/** From the first character to the one after the last. */
type Range = readonly [start: number, end: number];

/** Stands where something else than prose was. */
const BLANK = "\0";

/** The prose of a file at the places where it stands, or `undefined` for a file of another kind. */
export function maskProse(path: string, text: string): string | undefined {
  if (path.endsWith(".md")) return maskMarkdown(text);
  if (/\.[cm]?[jt]sx?$/.test(path)) return maskModule(path, text);
  return path.endsWith(".yaml") ? maskYaml(text) : undefined;
}

function maskMarkdown(text: string): string {
  return CODE.reduce((rest, pattern) => rest.replace(pattern, blank), text).replace(/^[ \t]*>/gm, " ");
}

/** Comments, and in the source of a workspace also the strings that are sentences. */
function maskModule(path: string, text: string): string {
  const nodes = readNodes(parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }));
  const strings = nodes.filter(isString).sort((a, b) => a.start - b.start);
  const isSource = /^(?:packages|apps)\/[^/]+\/src\//.test(path);
  const sentences = isSource ? nodes.map(readStrings).filter((parts) => isSentence(parts, text)) : [];
  const ranges = sentences.flat().map(({ start, end }): Range => [start, end]);
  return keepRanges(text, [...ranges, ...findComments(text, strings)])
    .replace(/^[ \t]*\/?\*+\/?/gm, spaces)
    .replace(/^[ \t]*\/\//gm, spaces);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

function readNodes(root: unknown): Node[] {
  if (typeof root !== "object" || root === null) return [];
  const below = Object.values(root).flatMap(readNodes);
  return isNode(root) ? [root, ...below] : below;
}

function isNode(value: object): value is Node {
  return "type" in value && "start" in value && "end" in value;
}

/** What may hold the signs of a comment without being one: strings, patterns, templates, text between tags. */
function isString({ type }: Node): boolean {
  return type === "Literal" || type === "TemplateElement" || type === "JSXText";
}

/** The parts of a string with words in it; none for another node. */
function readStrings(node: Node): Node[] {
  if (node.type === "TemplateLiteral") return readNodes(node.quasis).filter(isString);
  return node.type === "JSXText" || typeof node.value === "string" ? [node] : [];
}

function isSentence(parts: readonly Node[], text: string): boolean {
  const words = parts.flatMap(({ start, end }) => text.slice(start, end).match(/[a-z]{2,}/gi) ?? []);
  return words.length >= 3;
}

/** Outside of strings, only a comment starts with these signs. */
function findComments(text: string, strings: readonly Node[]): Range[] {
  const code = keepRanges(text, gapsBetween(text, strings));
  return [...code.matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)].map(({ 0: comment, index }) => [
    index,
    index + comment.length,
  ]);
}

function gapsBetween(text: string, nodes: readonly Node[]): Range[] {
  const starts = [0, ...nodes.map(({ end }) => end)];
  return starts.map((start, index) => [start, nodes[index]?.start ?? text.length]);
}

/** What a document says in our words: descriptions, summaries and the meanings of listed values. */
function maskYaml(text: string): string {
  const ranges: Range[] = [];
  visit(parseDocument(text), {
    Pair(_, { key, value }, path) {
      const parent = path.at(-2);
      if (!isScalar(value) || !value.range) return;
      const isMeaning =
        parent && "key" in parent && isScalar(parent.key) && parent.key.value === "x-enumDescriptions";
      const isText = isScalar(key) && /^(?:description|summary)$/.test(String(key.value));
      if (isText || isMeaning) ranges.push([value.range[0], value.range[1]]);
    },
  });
  return keepRanges(text, ranges);
}

function keepRanges(text: string, ranges: readonly Range[]): string {
  const kept = [...ranges].sort(([a], [b]) => a - b);
  const parts = kept.map(([start, end], index) => {
    const [, before] = kept[index - 1] ?? [0, 0];
    return blank(text.slice(before, start)) + text.slice(Math.max(before, start), end);
  });
  return parts.join("") + blank(text.slice(kept.at(-1)?.[1] ?? 0));
}

function blank(text: string): string {
  return text.replace(/\S/g, BLANK);
}

function spaces(text: string): string {
  return " ".repeat(text.length);
}
