import { createConnectionExamples } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { HttpResponse, http, passthrough } from "msw";
import { setupServer } from "msw/node";
import { expect, onTestFinished, test } from "vitest";
import { TEST_KEY } from "../lab/world.ts";

const { rds: INPUT } = createConnectionExamples.inputs;
const ENDPOINT = "http://127.0.0.1:1";
const client = createClient({ endpoint: ENDPOINT, credentials: TEST_KEY, retry: { baseDelayMs: 1 } });

function listen(...handlers: Parameters<typeof setupServer>): void {
  const server = setupServer(...handlers);
  server.listen();
  onTestFinished(() => server.close());
}

test("msw answers a call of the client in Node", async () => {
  const answer = { RequestId: "r", HttpStatusCode: 200, Data: 7, Success: true };
  listen(http.post(`${ENDPOINT}/`, () => HttpResponse.json(answer)));
  expect(await client.createConnection(INPUT)).toMatchObject({ Data: 7 });
});

test("An answer that msw loses leaves the outcome open, and the call is not made again", async () => {
  let calls = 0;
  listen(
    http.post(`${ENDPOINT}/`, () => {
      calls += 1;
      return HttpResponse.error();
    }),
  );
  await expect(client.createConnection(INPUT)).rejects.toMatchObject({ kind: "network", ambiguous: true });
  expect(calls).toBe(1);
});

test("A call that msw lets pass to a server that is not there was surely not carried out", async () => {
  listen(http.post(`${ENDPOINT}/`, () => passthrough()));
  await expect(client.createConnection(INPUT)).rejects.toMatchObject({ kind: "network", ambiguous: false });
});
