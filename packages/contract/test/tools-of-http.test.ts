import { createConnectionExamples } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { startServer } from "@dataworks-kit/msw/server";
import nock from "nock";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { runCommand } from "../lab/processes.ts";
import { runFromSource } from "../lab/repository.ts";
import { TEST_KEY } from "../lab/world.ts";

const { rds: INPUT } = createConnectionExamples.inputs;
const ENDPOINT = "http://127.0.0.1:1";
const client = createClient({ endpoint: ENDPOINT, credentials: TEST_KEY });

afterAll(() => nock.restore());

test("nock answers a call of the client in Node", async () => {
  const answer = { RequestId: "r", HttpStatusCode: 200, Data: 7, Success: true };
  nock(ENDPOINT).post("/").reply(200, answer);
  expect(await client.createConnection(INPUT)).toMatchObject({ Data: 7 });
});

test("A call that nock fails leaves the outcome open", async () => {
  nock(ENDPOINT).post("/").replyWithError(new Error("socket hang up"));
  await expect(client.createConnection(INPUT)).rejects.toMatchObject({ kind: "network", ambiguous: true });
});

test("OpenTelemetry's instrumentation of node:http has a span for each attempt", async () => {
  const server = await startServer();
  onTestFinished(() => server.close());
  const program = runFromSource("packages/contract/test/support/instrumented-call.ts");
  const { out } = await runCommand([...program, server.url]);
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({
      name: "POST",
      attributes: expect.objectContaining({
        "url.full": `${server.url}/`,
        "http.request.method": "POST",
        "http.response.status_code": 200,
      }),
    }),
  ]);
});
