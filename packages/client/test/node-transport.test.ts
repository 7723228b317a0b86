import { getEventListeners, once } from "node:events";
import { Agent, createServer, type RequestListener } from "node:http";
import { createServer as createNetServer, type Socket } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { createClient, type DataWorksError } from "@dataworks-kit/client";
import { nodeTransport } from "@dataworks-kit/client/node";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, catchError, INPUT } from "./support/inputs.ts";
import { listen } from "./support/listen.ts";
import { SUCCESS } from "./support/recorded-server.ts";

const ONCE = { retry: false } as const;
const listenHttp = (answer: RequestListener) => listen(createServer(answer));

/** Does something when a request has come, or a part of one. */
function onceAsked(act: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => void socket.once("data", () => act(socket));
}

describe("The transport of Node", () => {
  test("keeps a connection for the next call, and lets the process end", async () => {
    await using server = await listenHttp((_, response) => response.end(SUCCESS));
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
    for (let call = 0; call < 3; call += 1) await client.createConnection(INPUT);
    expect(server.sockets.size).toBe(1);
  });

  // The second before the server closes is too late for a request.
  test.each([
    ["timeout=1", 3],
    ["timeout=0", 3],
    ["max=100, timeout=1", 3],
    ["max=100; Timeout = 1", 3],
    ['timeout="1"', 3],
    ["timeout=99", 1],
    ["timeout=1000000000000", 1],
    ["idletimeout=1", 1],
    ["timeout=soon", 1],
  ])("uses a connection again as long as the server announced: %s", async (announced, connections) => {
    await using server = await listenHttp((_, response) =>
      response.setHeader("keep-alive", announced).end(SUCCESS),
    );
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
    for (let call = 0; call < 3; call += 1) await client.createConnection(INPUT);
    expect(server.opened()).toBe(connections);
  });

  test.each([
    ["ends", (socket: Socket) => void socket.end()],
    ["resets", (socket: Socket) => void setImmediate(() => socket.resetAndDestroy())],
  ])("does not use a connection again that its server %s right behind the answer", async (_, end) => {
    const answer = `HTTP/1.1 200 OK\r\ncontent-length: ${SUCCESS.length}\r\n\r\n${SUCCESS}`;
    await using server = await listen(
      createNetServer((socket) => {
        socket.on("error", () => {});
        socket.once("data", () => {
          socket.write(answer);
          end(socket);
        });
      }),
    );
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS, ...ONCE });
    for (let call = 0; call < 20; call += 1) await client.createConnection(INPUT);
    expect(server.opened()).toBe(20);
  });

  test("lets go of a request that was answered before it was sent whole", async () => {
    const answer = `HTTP/1.1 200 OK\r\ncontent-length: ${SUCCESS.length}\r\n\r\n${SUCCESS}`;
    await using server = await listen(
      createNetServer((socket) =>
        socket.once("data", () => {
          socket.pause();
          socket.write(answer);
        }),
      ),
    );
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS, ...ONCE });
    await client.createConnection({ ...INPUT, Description: "x".repeat(8 * 1024 * 1024) });
    const [socket] = server.sockets;
    socket?.resume();
    if (socket) await once(socket, "close");
    expect(server.sockets.size).toBe(0);
  });

  test("closes a connection that is idle before its server would", async () => {
    await using server = await listenHttp((_, response) =>
      response.setHeader("keep-alive", "timeout=2").end(SUCCESS),
    );
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
    await client.createConnection(INPUT);
    const [socket] = server.sockets;
    if (!socket) throw new Error("No connection was opened.");
    await once(socket, "close");
    await client.createConnection(INPUT);
    expect(server.opened()).toBe(2);
  });

  test("is shared by the calls of a client, and has an agent that was given", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await using server = await listenHttp((_, response) => response.end(SUCCESS));
    const transport = nodeTransport({ agent });
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS, transport });
    await Promise.all(Array.from({ length: 5 }, () => client.createConnection(INPUT)));
    expect(server.opened()).toBe(1);
    agent.destroy();
  });

  test("gives way to a fetch that is given", async () => {
    const transport = () => Promise.reject(new Error("It was not to be used."));
    const fetch = async () => new Response(SUCCESS);
    const options = { endpoint: "http://127.0.0.1:1", credentials: CREDENTIALS, transport, fetch };
    expect(await createClient(options).createConnection(INPUT)).toMatchObject({ Data: 123 });
  });

  test("follows no redirect", async () => {
    await using target = await listenHttp((_, response) => response.end(SUCCESS));
    await using server = await listenHttp((_, response) =>
      response.writeHead(307, { location: target.endpoint }).end(),
    );
    expect(await catchError({ endpoint: server.endpoint, ...ONCE })).toMatchObject({
      kind: "protocol",
      status: 307,
    });
    expect(target.opened()).toBe(0);
  });
});

describe("An answer is decoded that comes as", () => {
  test.each([
    ["gzip", gzipSync(SUCCESS)],
    ["GZip", gzipSync(SUCCESS)],
    ["x-gzip", gzipSync(SUCCESS)],
    ["deflate", deflateSync(SUCCESS)],
    ["deflate", deflateRawSync(SUCCESS)],
    ["br", brotliCompressSync(SUCCESS)],
    ["deflate, gzip", gzipSync(deflateSync(SUCCESS))],
    ["identity", Buffer.from(SUCCESS)],
    ["x-none", Buffer.from(SUCCESS)],
  ])("%s", async (coding, body) => {
    await using server = await listenHttp((_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(body),
    );
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
    expect(await client.createConnection(INPUT)).toMatchObject({ Data: 123 });
  });
});

const MUCH = Buffer.alloc(64 * 1024 * 1024);

describe("An answer is refused, and leaves the outcome open, when it is", () => {
  test.each([
    ["too large", {}, Buffer.alloc(2 * 1024 * 1024), "protocol"],
    ["too large once it is decoded: gzip", { "content-encoding": "gzip" }, gzipSync(MUCH), "protocol"],
    ["too large once it is decoded: br", { "content-encoding": "br" }, brotliCompressSync(MUCH), "protocol"],
    ["not what its coding says", { "content-encoding": "gzip" }, Buffer.from(SUCCESS), "network"],
    ["cut within its coding", { "content-encoding": "gzip" }, gzipSync(SUCCESS).subarray(0, -9), "network"],
    [
      "coded more often than any answer is",
      { "content-encoding": "gzip, gzip, gzip" },
      gzipSync(SUCCESS),
      "network",
    ],
    ["empty and coded", { "content-encoding": "gzip" }, Buffer.alloc(0), "protocol"],
  ])("%s", async (_, headers, body, kind) => {
    await using server = await listenHttp((__, response) => response.writeHead(200, headers).end(body));
    expect(await catchError({ endpoint: server.endpoint, ...ONCE })).toMatchObject({ kind, ambiguous: true });
  });
});

const HALF = "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{";

describe("An error tells how far the request had come, which leaves the outcome open:", () => {
  test.each<[string, Partial<DataWorksError>, (socket: Socket) => void]>([
    ["the server closes", { kind: "network", phase: "wait" }, onceAsked((socket) => socket.end())],
    [
      "the server resets",
      { kind: "network", phase: "wait" },
      onceAsked((socket) => socket.resetAndDestroy()),
    ],
    ["nothing comes", { kind: "timeout", phase: "wait" }, () => {}],
    ["half of an answer comes", { kind: "network", phase: "read" }, onceAsked((socket) => socket.end(HALF))],
    ["the rest never comes", { kind: "timeout", phase: "read" }, onceAsked((socket) => socket.write(HALF))],
  ])("%s", async (_, want, serve) => {
    await using server = await listen(createNetServer(serve));
    const error = await catchError({ endpoint: server.endpoint, timeoutMs: 200, ...ONCE });
    expect(error).toMatchObject({ ...want, ambiguous: true, connection: "fresh" });
  });

  test("a request that is never read", async () => {
    await using server = await listen(createNetServer((socket) => socket.pause()));
    const input = { ...INPUT, Description: "x".repeat(16 * 1024 * 1024) };
    const error = await catchError({ endpoint: server.endpoint, timeoutMs: 500, ...ONCE }, input);
    expect(error).toMatchObject({ kind: "timeout", phase: "write", ambiguous: true });
  });

  test("a connection that was used before, and that the server closes", async () => {
    let requests = 0;
    await using server = await listenHttp((request, response) => {
      requests += 1;
      if (requests === 1) response.end(SUCCESS);
      else request.socket.destroy();
    });
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS, ...ONCE });
    await client.createConnection(INPUT);
    const error = await client.createConnection(INPUT).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ phase: "wait", connection: "reused", ambiguous: true });
  });
});

describe("Before the first byte of the request nothing was carried out, and the client tries again:", () => {
  test.each<[string, string, Partial<DataWorksError>, (socket: Socket) => void]>([
    ["a handshake that never ends", "https", { kind: "timeout", phase: "handshake" }, () => {}],
    [
      "a handshake that is cut",
      "https",
      { kind: "network", phase: "handshake" },
      onceAsked((socket) => socket.end()),
    ],
  ])("%s", async (_, scheme, want, serve) => {
    await using server = await listen(createNetServer(serve));
    const endpoint = server.endpoint.replace("http", scheme);
    const retry = { maxAttempts: 3, baseDelayMs: 1 };
    const error = await catchError({ endpoint, timeoutMs: 100, retry });
    expect(error).toMatchObject({ ...want, ambiguous: false });
    expect(error.message).toMatch(/Nothing was (sent|carried out)\./);
    expect(server.opened()).toBe(3);
  });

  test("a server that is not there", async () => {
    const { endpoint } = await listen(createNetServer()).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server;
    });
    const error = await catchError({ endpoint, ...ONCE });
    expect(error).toMatchObject({ kind: "network", phase: "connect", ambiguous: false });
  });
});

test("An abort ends a call at once, in each phase", async () => {
  await using server = await listen(createNetServer(onceAsked((socket) => socket.write(HALF))));
  const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
  for (const ms of [0, 1, 5, 50]) {
    const started = performance.now();
    const error = await client
      .createConnection(INPUT, { signal: AbortSignal.timeout(ms) })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "timeout" });
    expect(performance.now() - started).toBeLessThan(ms + 5_000);
  }
});

/** What keeps a process alive but for the servers of this test. */
function countResources(): number {
  return process.getActiveResourcesInfo().filter((kind) => /Socket|Timeout/.test(kind)).length;
}

/** What a transport may leave behind, where a server answers so. */
const ENDINGS: Readonly<Record<string, (socket: Socket) => void>> = {
  "an answer": (socket) =>
    void socket.on("data", () =>
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${SUCCESS.length}\r\n\r\n${SUCCESS}`),
    ),
  "a close": onceAsked((socket) => socket.end()),
  "a reset": onceAsked((socket) => socket.resetAndDestroy()),
  "half an answer": onceAsked((socket) => socket.end(HALF)),
  "two answers": onceAsked((socket) =>
    socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".repeat(2)),
  ),
  "1xx answers": onceAsked((socket) => socket.end("HTTP/1.1 100 Continue\r\n\r\n".repeat(3))),
  "a switch of protocols": onceAsked((socket) =>
    socket.end("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
  ),
  "headers of 64 KiB": onceAsked((socket) =>
    socket.end(`HTTP/1.1 200 OK\r\n${`x: ${"x".repeat(1_000)}\r\n`.repeat(64)}\r\n`),
  ),
  "no answer": (socket) => void socket.resume(),
};

test.each(Object.entries(ENDINGS))(
  "1,000 calls that meet %s leave no socket, no timer and no listener",
  async (name, serve) => {
    const before = countResources();
    await using server = await listen(createNetServer(serve));
    const agent = new Agent({ keepAlive: true, maxSockets: 50 });
    const transport = nodeTransport({ agent });
    const limits = { timeoutMs: name === "no answer" ? 20 : 5_000, totalTimeoutMs: 60_000, ...ONCE };
    const client = createClient({
      endpoint: server.endpoint,
      credentials: CREDENTIALS,
      transport,
      ...limits,
    });
    const stop = new AbortController();
    for (let round = 0; round < 20; round += 1)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          client.createConnection(INPUT, { signal: stop.signal }).catch(() => {}),
        ),
      );
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
    agent.destroy();
    await expect.poll(() => server.sockets.size).toBe(0);
    await expect.poll(countResources).toBeLessThanOrEqual(before);
  },
);

test("A call that is aborted at any moment of its making is not sent, or says that it may have been", async () => {
  let asked = 0;
  await using server = await listen(createNetServer((socket) => socket.on("data", () => (asked += 1))));
  const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS, ...ONCE });
  for (let turns = 0; turns < 40; turns += 1) {
    asked = 0;
    const caller = new AbortController();
    const call = client.createConnection(INPUT, { signal: caller.signal }).catch((error: unknown) => error);
    for (let turn = 0; turn < turns; turn += 1) await null;
    caller.abort();
    const error = await call;
    // A request that had left would have come by now.
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    expect(error).toMatchObject({ kind: "aborted" });
    if (asked > 0) expect(error).toMatchObject({ ambiguous: true });
  }
});
