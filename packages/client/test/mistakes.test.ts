import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDER = join(import.meta.dirname, "mistakes");
const TSC = join(import.meta.dirname, "../../../node_modules/.bin/tsc");

/** What the compiler says of a file, without line and column. */
async function messages(): Promise<ReadonlyMap<string, string>> {
  const output = await new Promise<string>((resolve) =>
    execFile(TSC, ["-p", FOLDER, "--pretty", "false"], { cwd: FOLDER }, (_error, stdout) => resolve(stdout)),
  );
  const found = new Map<string, string>();
  for (const block of output.split(/\n(?=\S)/)) {
    const [, file = "", text = ""] = /^(.*)\(\d+,\d+\): (.*)$/s.exec(block.trimEnd()) ?? [];
    found.set(file, [found.get(file), text].filter(Boolean).join("\n"));
  }
  return found;
}

test("The compiler refuses each of these mistakes, in words that a person understands", async () => {
  const found = await messages();
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".ts"));
  expect([...found.keys()].sort()).toEqual(files.sort());
  for (const file of files)
    await expect(`${found.get(file)}\n`).toMatchFileSnapshot(`mistakes/${file.replace(/\.ts$/, ".txt")}`);
});
