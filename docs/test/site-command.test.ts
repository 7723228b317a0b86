import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../site/main.ts", import.meta.url));

const WRONG: { words: string[]; want: string }[] = [
  { words: ["--base", "kit/"], want: "--base starts and ends with a slash" },
  { words: ["--base", "/kit"], want: "--base starts and ends with a slash" },
  { words: ["--base", "http://example.com/kit/"], want: "--base starts and ends with a slash" },
  { words: ["--port", "http"], want: "--port is a number" },
  { words: ["--none"], want: "Unknown option '--none'" },
];

test.each(WRONG)("$words is refused before anything is built: $want", ({ words, want }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: "utf8" });
  expect(stderr).toContain(want);
  expect(stderr).toContain("Usage: npm run site");
  expect([status, stdout]).toEqual([2, ""]);
});
