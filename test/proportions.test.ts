import { expect, test } from "vitest";
import { parseAst } from "vitest/node";
import { readHouse } from "./support/read-house.ts";
import { readText } from "./support/repository.ts";

// Proportions of the style guide: a function fits on a screen, and so does the outline of a file. A component of the page is
// markup, and is as long as what it shows.
const MOST_LINES_OF_FUNCTION = 25;
const MOST_LINES_OF_FILE = 250;

const MADE = /\.gen\.ts$|\/golden\//;
const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const TEMPLATES = new Set(["TemplateElement"]);

const sources = readHouse()
  .workspaces.flatMap(({ modules }) => modules)
  .filter(({ role, path }) => role === "source" && /\.[cm]?ts$/.test(path) && !MADE.test(path))
  .map(({ path }) => ({ path, text: readText(path) }));

test(`No file of source has more than ${MOST_LINES_OF_FILE} lines`, () => {
  const counts = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
  expect(counts.filter(({ lines }) => lines > MOST_LINES_OF_FILE)).toEqual([]);
});

test(`No function of source has more than ${MOST_LINES_OF_FUNCTION} lines`, () => {
  expect(sources.flatMap(({ path, text }) => findLongFunctions(path, text))).toEqual([]);
});

test("A long function is found, wherever it stands", () => {
  const body = "\n  call();".repeat(MOST_LINES_OF_FUNCTION);
  expect(findLongFunctions("a.ts", `const a = 1;\nfunction long() {${body}\n}`)).toEqual([
    "a.ts:2: 27 lines",
  ]);
  expect(findLongFunctions("a.ts", `export const x = { long: () => {${body}\n} };`)).toHaveLength(1);
  expect(findLongFunctions("a.ts", "function short() {\n  call();\n}")).toEqual([]);
});

function findLongFunctions(path: string, text: string): string[] {
  const countLines = ({ start, end }: Span) => text.slice(start, end).split("\n").length;
  return listNodes(parseAst(text, { lang: "ts" }), FUNCTIONS)
    .map((node) => {
      // The text of a template is not code: a sample is as long as it is.
      const texts = listNodes(node, TEMPLATES).map((template) => countLines(template) - 1);
      const lines = texts.reduce((left, inner) => left - inner, countLines(node));
      return { line: countLines({ start: 0, end: node.start }), lines };
    })
    .filter(({ lines }) => lines > MOST_LINES_OF_FUNCTION)
    .map(({ line, lines }) => `${path}:${line}: ${lines} lines`);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function listNodes(node: unknown, types: ReadonlySet<string>): Span[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap((member) => listNodes(member, types));
  return "type" in node && types.has(String(node.type)) ? [node as unknown as Span, ...inner] : inner;
}
