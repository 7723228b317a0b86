import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withOperation, withParameters } from "./rpc-document.ts";

const MAIN = fileURLToPath(new URL("../src/node/main.ts", import.meta.url));
const FLAGS = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning"];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A shell in the foreground waits for the command and reports how it ended, as a terminal does. */
const SHELL = '"$@" & echo "$!"; wait "$!"; echo "ended $?"';

interface Started {
  readonly shell: ChildProcess;
  readonly pid: number;
  /** What the shell says of the end. */
  readonly ended: Promise<string>;
}

async function start(...args: string[]): Promise<Started> {
  const command = [process.execPath, ...FLAGS, MAIN, ...args, "--out", join(folder, "out")];
  const shell = spawn("bash", ["-c", `set -m; ${SHELL}`, "bash", ...command]);
  const chunks: string[] = [];
  shell.stdout.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
  const ended = once(shell, "close").then(() => chunks.join("").trim().split("\n").at(-1) ?? "");
  await once(shell.stdout, "data");
  return { shell, pid: Number.parseInt(chunks.join(""), 10), ended };
}

/** A document in a pipe; the command waits for it once somebody can write there. */
async function pipe(): Promise<string> {
  const path = join(folder, "a.yaml");
  spawnSync("mkfifo", [path]);
  return path;
}

describe.each([
  ["SIGINT", "ended 130"],
  ["SIGTERM", "ended 143"],
] as const)("%s ends the command at once", (signal, want) => {
  it.each([[[]], [["--watch"]]])("while a pipe is read that gives nothing more %j", async (flags) => {
    const path = await pipe();
    const { pid, ended } = await start(path, ...flags);
    // This waits until the command has opened the pipe.
    const writer = await open(path, "w");
    await writer.write("openapi: 3.1.0\n");
    process.kill(pid, signal);
    expect(await ended).toBe(want);
    await writer.close();
  });

  it("while examples are judged", async () => {
    const path = await pipe();
    const { pid, ended } = await start(path);
    const writer = await open(path, "w");
    const slow = (index: number) => ({
      name: `P${index}`,
      schema: { type: "string", pattern: `^(a+)+${index}$` },
      example: `${"a".repeat(40)}!`,
    });
    await writer.write(JSON.stringify(withParameters(Array.from({ length: 20 }, (_, index) => slow(index)))));
    await writer.close();
    process.kill(pid, signal);
    expect(await ended).toBe(want);
  });

  it.each([[[]], [["--watch"]]])("while it writes, and leaves no half of a file %j", async (flags) => {
    const path = join(folder, "b.json");
    const long = "Words of a description. ".repeat(500_000);
    await writeFile(path, JSON.stringify(withOperation({ description: long })));
    const out = join(folder, "out");
    await mkdir(out);
    const begun = new Promise<void>((done) => {
      const watcher = watch(out, () => {
        watcher.close();
        done();
      });
    });
    const { pid, ended } = await start(path, ...flags);
    await begun;
    process.kill(pid, signal);
    expect(await ended).toBe(want);
    for (const name of await readdir(out)) {
      expect(name).toMatch(/\.gen\.ts$/);
      expect(await readFile(join(out, name), "utf8")).toMatch(/[};]\n$/);
    }
  });

  it("while it watches", async () => {
    const path = join(folder, "b.json");
    await writeFile(path, JSON.stringify(withParameters([])));
    const { shell, pid, ended } = await start(path, "--watch");
    await untilSaid(shell, /files/);
    process.kill(pid, signal);
    expect(await ended).toBe(want);
  });
});

function untilSaid(shell: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((done) => shell.stdout?.on("data", (text: string) => words.test(text) && done()));
}
