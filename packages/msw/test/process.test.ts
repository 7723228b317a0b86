import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, existsSync, openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";

const MAIN = fileURLToPath(new URL("../src/node/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning"];

async function start() {
  const child = spawn(process.execPath, [...NODE, MAIN]);
  const [greeting] = await once(child.stdout, "data");
  return { child, url: /http:\S+/.exec(String(greeting))?.[0] ?? "" };
}

test("The command goes on when nobody reads its log any more", async () => {
  const { child, url } = await start();
  child.stdout.destroy();
  for (let call = 0; call < 3; call += 1) expect((await fetch(url)).status).toBe(400);
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
});

test("The command ends at once although its log waits to be read", async () => {
  const { child, url } = await start();
  child.stdout.pause();
  const calls = Array.from({ length: 1_500 }, () => fetch(`${url}/?Action=${"a".repeat(64)}`));
  await Promise.all(calls);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test.skipIf(!existsSync("/dev/full"))("Help that cannot be written is a failure", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [...NODE, MAIN, "--help"], { stdio: ["ignore", full, "pipe"] });
  expect(await once(child, "close")).toEqual([1, null]);
  closeSync(full);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends it while a world is read that nobody writes",
  async (signal) => {
    const folder = await mkdtemp(join(tmpdir(), "dataworks-msw-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, "world");
    spawnSync("mkfifo", [path]);
    const child = spawn(process.execPath, [...NODE, MAIN, "--world", path]);
    const writer = await openWriter(path);
    child.kill(signal);
    expect(await once(child, "close")).toEqual([null, signal]);
    closeSync(writer);
  },
);

/** Opens a pipe for writing as soon as somebody reads it. */
function openWriter(path: string): Promise<number> {
  return vi.waitFor(() => openSync(path, constants.O_WRONLY | constants.O_NONBLOCK), { timeout: 60_000 });
}
