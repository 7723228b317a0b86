import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createConnectionExamples } from "@dataworks-kit/api";
import { expect, test } from "vitest";
import { KEY } from "./support/run.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning", MAIN];

function start(...words: string[]) {
  return spawn(process.execPath, [...NODE, ...words], { env: { ...process.env, ...KEY } });
}

async function result(child: ReturnType<typeof start>): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    written.out += text;
  });
  child.stderr.on("data", (text) => {
    written.err += text;
  });
  const [code] = await once(child, "close");
  return { code, ...written };
}

test("dataworks mock and dataworks create-connection meet over HTTP, and an interrupt ends the first", async () => {
  const mock = start(
    "mock",
    "--port",
    "0",
    "--project",
    "7",
    "--access-key-id",
    "id",
    "--access-key-secret",
    "s3cr3t",
  );
  const [greeting] = await once(mock.stdout, "data");
  const [url = ""] = /http:\S+/.exec(String(greeting)) ?? [];
  const ended = result(mock);
  const flags = [
    "--project-id",
    "7",
    "--name",
    "n",
    "--connection-type",
    "rds",
    "--env-type",
    "0",
    "--content",
    "-",
  ];
  const child = start("create-connection", "--endpoint", url, ...flags, "--json");
  child.stdin.end(JSON.stringify(createConnectionExamples.inputs.rds.Content));
  const created = await result(child);
  expect(created).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(created.out)).toMatchObject({ Data: 123, Success: true });
  mock.kill("SIGINT");
  const { code, out, err } = await ended;
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/POST CreateConnection 200 /);
  expect(String(greeting) + out).not.toContain("s3cr3t");
});
