import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createConnectionExamples } from "@dataworks-kit/api";
import { createConnection } from "@dataworks-kit/api/contracts";
import { startServer } from "@dataworks-kit/msw/server";
import { createSample } from "@dataworks-kit/samples";
import { parseJson } from "@dataworks-kit/wire";
import { expect, onTestFinished, test } from "vitest";
import { KEY } from "./support/run.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning", MAIN];

function start(...words: string[]) {
  return spawn(process.execPath, [...NODE, ...words], { env: { ...process.env, ...KEY } });
}

async function waitForResult(
  child: ReturnType<typeof start>,
): Promise<{ code: number; out: string; err: string }> {
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
  const ended = waitForResult(mock);
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
  const created = await waitForResult(child);
  expect(created).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(created.out)).toMatchObject({ Data: 123, Success: true });
  mock.kill("SIGINT");
  const { code, out, err } = await ended;
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/POST CreateConnection 200 /);
  expect(String(greeting) + out).not.toContain("s3cr3t");
});

const hasBash = spawnSync("bash", ["--version"]).status === 0;

test.skipIf(!hasBash)(
  "A sample in dataworks runs in bash as it is printed, and its secrets are members of Content",
  async () => {
    const server = await startServer();
    onTestFinished(server.close);
    const rest = { database: "d", instanceName: "rm-1", username: "a 'b' \"c\" $(exit 1)" };
    const names = ["password", "token = 'x' \n\u202e", "secret $(exit 1)"];
    const Content = { ...rest, ...Object.fromEntries(names.map((name) => [name, "x"])) };
    const input = {
      RegionId: "cn-shanghai",
      ProjectId: 1,
      Name: "n",
      ConnectionType: "rds",
      EnvType: 0,
      Content,
    };
    const { code, environment } = createSample("dataworks", {
      contract: createConnection,
      input,
      endpoint: server.url,
    });
    const variables = environment
      .slice(2)
      .map(({ name }): [string, string] => [name, `${name} \\ " ' $(exit 1) \n`]);
    const script = `dataworks() { "${process.execPath}" ${NODE.map((word) => `'${word}'`).join(" ")} "$@" </dev/null; }\n${code}`;
    const env = { ...process.env, ...KEY, ...Object.fromEntries(variables) };
    const ran = spawn("bash", ["-c", script], { env });
    expect(await waitForResult(ran)).toMatchObject({ code: 0, err: "" });
    const [created] = server.simulator.revealWorld().dataSources ?? [];
    const wanted = {
      ...rest,
      ...Object.fromEntries(names.map((name, index) => [name, variables[index]?.[1]])),
    };
    expect(parseJson(created?.content ?? "")).toEqual(wanted);
  },
);
