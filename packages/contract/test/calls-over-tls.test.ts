import { Agent, createServer } from "node:https";
import { createConnectionExamples } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { nodeTransport } from "@dataworks-kit/client/node";
import { expect, test } from "vitest";
import { createCertificate } from "../faults/before-sending/certificate.ts";
import { listenOnLoopback } from "../lab/loopback.ts";
import { TEST_KEY } from "../lab/world.ts";

const { rds: INPUT } = createConnectionExamples.inputs;
const DAY_MS = 86_400_000;
const CERTIFICATE = createCertificate({
  name: "127.0.0.1",
  notBefore: Date.now() - DAY_MS,
  notAfter: Date.now() + DAY_MS,
});

/** A server over TLS, what it read of requests, and how many connections it had. */
async function startSecure(answer: (count: number) => string | undefined) {
  let [requests, connections, bytes] = [0, 0, 0];
  const server = createServer(CERTIFICATE, (request, response) => {
    requests += 1;
    const body = answer(requests);
    if (body === undefined) request.socket.destroy();
    else response.end(body);
  });
  server.on("secureConnection", (socket) => {
    connections += 1;
    socket.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
  });
  server.on("tlsClientError", () => {});
  const { port, [Symbol.asyncDispose]: dispose } = await listenOnLoopback(server);
  const seen = () => ({ requests, connections, bytes });
  return { endpoint: `https://127.0.0.1:${port}`, seen, [Symbol.asyncDispose]: dispose };
}

const SUCCESS = '{"RequestId":"r","HttpStatusCode":200,"Data":7,"Success":true}';
const trusting = () => nodeTransport({ agent: new Agent({ keepAlive: true, ca: CERTIFICATE.cert }) });

test("Calls over TLS share a connection, and a lost answer tells its phase", async () => {
  await using server = await startSecure((count) => (count < 3 ? SUCCESS : undefined));
  const client = createClient({
    endpoint: server.endpoint,
    credentials: TEST_KEY,
    transport: trusting(),
    retry: false,
  });
  expect(await client.createConnection(INPUT)).toMatchObject({ Data: 7 });
  expect(await client.createConnection(INPUT)).toMatchObject({ Data: 7 });
  await expect(client.createConnection(INPUT)).rejects.toMatchObject({
    kind: "network",
    phase: "wait",
    connection: "reused",
    ambiguous: true,
  });
  expect(server.seen()).toMatchObject({ requests: 3, connections: 1 });
});

test("A server whose certificate is not trusted gets not a byte of the request", async () => {
  await using server = await startSecure(() => SUCCESS);
  const client = createClient({ endpoint: server.endpoint, credentials: TEST_KEY });
  await expect(client.createConnection(INPUT)).rejects.toMatchObject({
    kind: "network",
    phase: "handshake",
    ambiguous: false,
  });
  expect(server.seen()).toMatchObject({ requests: 0, bytes: 0 });
});
