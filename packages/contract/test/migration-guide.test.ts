import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand, runProcess } from "../lab/processes.ts";
import { ROOT, SOURCE_FLAGS } from "../lab/repository.ts";
import { readProgram } from "../release/consumer.ts";

const GUIDE = "docs/guides/leave-create-connection.md";

/** Inside the workspace, so that the programs find the packages. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, "../.added-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function runProgram(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  const { out, err, code } = await runProcess([process.execPath, ...SOURCE_FLAGS, join(folder, name)]);
  expect([code, err]).toEqual([0, ""]);
  return out;
}

async function readShell(mark: string): Promise<string> {
  const [, after = ""] = (await readFile(join(ROOT, GUIDE), "utf8")).split(`<!-- run: ${mark} -->`);
  return /```sh\n(.*?)```/s.exec(after)?.[1] ?? "";
}

test("The program before and after the renaming does the same, by the newer family", async () => {
  const before = await readProgram(GUIDE, "before");
  expect(await runProgram("program.ts", before)).toBe("orders mysql\n");
  await runCommand(["git", "init", "-q"], { cwd: folder });
  await runCommand(["git", "add", "program.ts"], { cwd: folder });
  await runCommand(["sh", "-eu"], { cwd: folder, input: await readShell("rename") });
  const { out: after } = await runCommand(["cat", "program.ts"], { cwd: folder });
  expect(after).not.toMatch(/Connection/);
  expect(await runProgram("program.ts", after)).toBe("orders mysql\n");
});

test("The program that migrates an input creates its data source", async () => {
  expect(await runProgram("create.ts", await readProgram(GUIDE, "create"))).toBe("123\n");
});
