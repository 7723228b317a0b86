import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

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
