import { posix } from "node:path";
import { expect, test } from "vitest";
import { findUnknownNames, readWords } from "./support/find-unknown-names.ts";
import { readText, repositoryFiles } from "./support/repository.ts";

/** Codes of the vendor that a page says we do not have, a placeholder, and a flag of docker. */
const NOT_OURS = ["IdempotentParameterMismatch", "ContentMD5NotMatched", "--flag", "--init"];

const files = repositoryFiles();
const code = files.filter((path) => !/\.(md|svg|png)$|^pnpm-lock/.test(path) && !path.startsWith("test/"));
const known = {
  words: new Set([...readWords(code.map(readText)), ...NOT_OURS]),
  files,
  scripts: Object.keys(JSON.parse(readText("package.json")).scripts),
};
// Made from the documents and from doc comments; notes of releases speak of what was.
const pages = files.filter(
  (path) => path.endsWith(".md") && !/^docs\/reference\/|CHANGELOG|^\.changeset\//.test(path),
);

test.each(pages)("What %s names is there", (page) => {
  expect(findUnknownNames(readText(page), known, posix.dirname(page))).toEqual([]);
});

const SMALL = {
  words: new Set(["createClient", "--json"]),
  files: ["packages/a/src/b.ts"],
  scripts: ["gen"],
};

test.each([
  ["`createKlient()` makes a client", ["createKlient"]],
  ["with `--jsn`", ["--jsn"]],
  ["see `packages/a/src/c.ts` and `packages/b/`", ["packages/a/src/c.ts", "packages/b/"]],
  ["`npm run generate`", ["generate"]],
  ["`createClient`, `--json`, `packages/a/`, `packages/*/src/b.ts`, `npm run gen`, `a word`", []],
  ["```\n`createKlient`\n```\n", []],
])("%j", (page, unknown) => {
  expect(findUnknownNames(page, SMALL)).toEqual(unknown);
});
