import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import { expect, test } from "vitest";

const PROGRAM = new URL("./readme-program.ts", import.meta.url);
const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");

test("The README's program is the one that is checked here", async () => {
  const [, ...program] = (await readFile(PROGRAM, "utf8")).split("\n");
  expect(readme.match(/```ts\n(.*?)```/s)?.[1]).toBe(program.join("\n"));
});

test("The README's program prints every sample, and no secret", async () => {
  const flags = ["-C", "@dataworks-kit/source", "--no-warnings"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, fileURLToPath(PROGRAM)]);
  for (const { id, title } of SAMPLE_LANGUAGES) {
    expect(stdout).toContain(`--- ${title}\n`);
    expect(readme).toContain(`| \`${id}\` |`);
  }
  expect(stdout).not.toContain('"secret"');
});
