import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, existsSync, openSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "@dataworks-kit/msw/server";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { KEY } from "./support/run.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning", MAIN];
const FLAGS = ["--project-id", "1", "--name", "n", "--connection-type", "mysql", "--env-type", "0"];
const CONTENT = '{"database":"d","instanceName":"i","username":"u","password":"hunter2"}';

function start(words: readonly string[], stdout: "pipe" | number = "pipe") {
  const stdio = ["pipe", stdout, "pipe"] as const;
  return spawn(process.execPath, [...NODE, ...words], { env: { ...process.env, ...KEY }, stdio: [...stdio] });
}

async function pipe(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "content");
  spawnSync("mkfifo", [path]);
  return path;
}

/** Opens the other end of a pipe, which works once somebody reads. */
function openWriter(path: string): Promise<number> {
  return vi.waitFor(() => openSync(path, constants.O_WRONLY | constants.O_NONBLOCK), { timeout: 20_000 });
}

describe.skipIf(spawnSync("mkfifo", ["--version"]).status !== 0)("A pipe that gives Content", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("does not keep the command from ending at once with %s", async (signal, code) => {
    const path = await pipe();
    const words = ["--endpoint", "http://127.0.0.1:9", ...FLAGS, "--content", `@${path}`];
    const child = start(["create-connection", ...words]);
    const writer = await openWriter(path);
    child.kill(signal);
    expect(await once(child, "close")).toEqual([code, null]);
    closeSync(writer);
  });

  test("is read to its end", async () => {
    const { url, close } = await startServer();
    onTestFinished(close);
    const path = await pipe();
    const child = start(["create-connection", "--endpoint", url, ...FLAGS, "--content", `@${path}`]);
    const writer = await openWriter(path);
    writeSync(writer, CONTENT);
    closeSync(writer);
    expect(await once(child, "close")).toEqual([0, null]);
  });
});

describe.skipIf(!existsSync("/dev/full"))("A disk that is full", () => {
  test("is told by exit code 5, and that the data source was created", async () => {
    const { url, close } = await startServer();
    onTestFinished(close);
    const full = openSync("/dev/full", "w");
    const child = start(["create-connection", "--endpoint", url, ...FLAGS, "--content", CONTENT], full);
    let text = "";
    child.stderr?.on("data", (chunk) => {
      text += chunk;
    });
    expect(await once(child, "close")).toEqual([5, null]);
    expect(text).toContain("the command did its work");
    closeSync(full);
  });
});
