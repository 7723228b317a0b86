import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as signature from "@dataworks-kit/signature";
import { expect, test } from "vitest";

const PROGRAM = new URL("./readme-program.ts", import.meta.url);

test("The README's program is the one that is checked here", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const [, ...program] = (await readFile(PROGRAM, "utf8")).split("\n");
  expect(readme.match(/```ts\n(.*?)```/s)?.[1]).toBe(program.join("\n"));
});

test("The README's program prints its three steps", async () => {
  const flags = ["-C", "@dataworks-kit/source", "--no-warnings"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, fileURLToPath(PROGRAM)]);
  expect(stdout).toMatch(
    /^POST\n\/\n\n.*\n\nACS3-HMAC-SHA256\n[0-9a-f]{64}\n\nACS3-HMAC-SHA256 Credential=/s,
  );
});

test("The README names everything that the package exports", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  expect(Object.keys(signature).filter((name) => !readme.includes(name))).toEqual([]);
});
