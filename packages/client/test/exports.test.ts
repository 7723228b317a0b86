import { readFile } from "node:fs/promises";
import * as client from "@dataworks-kit/client";
import * as core from "@dataworks-kit/client/core";
import * as node from "@dataworks-kit/client/node";
import * as operations from "@dataworks-kit/client/operations";
import * as raw from "@dataworks-kit/client/raw";
import * as validate from "@dataworks-kit/client/validate";
import { expect, test } from "vitest";

test("The public surface changes only on purpose", async () => {
  const values = {
    ".": client,
    "./core": core,
    "./operations": operations,
    "./node": node,
    "./raw": raw,
    "./validate": validate,
  };
  const lists = Object.entries(values).map(
    ([entry, names]) => `${entry}: ${Object.keys(names).sort().join(", ")}\n`,
  );
  const files = ["../src/index.ts"];
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), "utf8")));
  const index = texts.join("\n");
  const types = [...index.matchAll(/\btype (\w+)|export type \{ ([^}]+) \}/g)].flatMap(
    ([, one, many = ""]) => one ?? many.split(", "),
  );
  const text = `${lists.join("")}types of .: ${types.sort().join(", ")}\n`;
  await expect(text).toMatchFileSnapshot("golden/exports.txt");
});
