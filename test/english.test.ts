import { expect, test } from "vitest";
import { maskProse } from "./support/mask-prose.ts";
import { readText, repositoryFiles } from "./support/repository.ts";
import { findStyleWords, readStyleWords } from "./support/style-words.ts";

const WORDS = readStyleWords(readText("docs/style-guide.md"));

/** Written by the generator or by TypeDoc from prose that is checked where it stands, or kept to compare with. */
const MADE = /\.gen\.ts$|^docs\/reference\/|\/golden\//;

function findWords(path: string): string[] {
  const prose = maskProse(path, readText(path));
  if (prose === undefined) return [];
  const findings = findStyleWords(prose, WORDS);
  return findings.map(({ line, found, write }) => `${path}:${line}: "${found}" - write "${write}"`);
}

const files = repositoryFiles().filter((path) => !MADE.test(path));

test("Prose keeps to the table of words in the style guide", () => {
  expect(files.flatMap(findWords)).toEqual([]);
});

const PROSE: { path: string; given: string; found: string[] }[] = [
  { path: "a.md", given: "It stands in\nthe Place  of it.", found: ["1: in the Place of"] },
  { path: "a.md", given: "`anew`\n\n```\nanew\n```\n\n<!-- anew -->\n", found: [] },
  { path: "a.md", given: "There is no arrow. It is no longer here.\nThis is no arrow.", found: ["2: is no"] },
  { path: "a.md", given: "renewed, anew-ish, whoever's", found: ["1: whoever"] },
  {
    path: "a/a.ts",
    given: "/**\n * Made\n * for\n * ever.\n */\nconst a = 1; // anew",
    found: ["3: for ever", "6: anew"],
  },
  { path: "a/a.ts", given: 'const a = "// made anew by us", b = /anew/, c = `/* anew */`;', found: [] },
  { path: "packages/a/src/a.ts", given: 'f("It is made anew", "anew");', found: ["1: anew"] },
  {
    path: "apps/a/src/a.tsx",
    given: "<p>\n  {`It is made anew`} Made anew here {/* anew */}\n</p>",
    found: ["2: anew", "2: anew", "2: anew"],
  },
  {
    path: "a.yaml",
    given: "a:\n  description: >-\n    Made\n    anew.\n  message: Made anew.\n",
    found: ["4: anew"],
  },
  { path: "a.yaml", given: 'x-enumDescriptions:\n  "1": Made anew.\n# anew\n', found: ["2: anew"] },
  { path: "a.json", given: '"made anew by us"', found: [] },
];

test.each(PROSE)("In $path the words of `$given` are $found", ({ path, given, found }) => {
  const findings = findStyleWords(maskProse(path, given) ?? "", WORDS);
  expect(findings.map((finding) => `${finding.line}: ${finding.found}`)).toEqual(found);
});

test("A row of the table that has no phrase is an error", () => {
  expect(() => readStyleWords("| instead of | write |\n| --- | --- |\n| anew | again |\n")).toThrow(
    "| anew | again |",
  );
});
