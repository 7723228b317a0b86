import { request as sendRequest } from "node:http";
import { connect } from "node:net";
import { type RunningServer, type ServerOptions, startServer } from "@dataworks-kit/msw/server";
import { afterEach, describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await startServer({ clock: () => NOW, ...options });
  running.push(server);
  return server;
}

describe.each(SCHEMES)("Over HTTP, a call signed with %s", (scheme) => {
  test.each([
    { method: "POST", in: "form" },
    { method: "POST", in: "query" },
    { method: "GET", in: "query" },
  ] as const)("creates a data source by $method with its parameters in the $in", async (parts) => {
    const { url, simulator } = await start();
    const response = await fetch(await signedRequest(scheme, { ...parts, endpoint: url }));
    const { status, body } = await readAnswer(response);
    expect([status, body.Data]).toEqual([200, 123]);
    expect(response.headers.get("x-acs-request-id")).toBe(body.RequestId);
    expect(simulator.world().dataSources).toHaveLength(1);
  });

  test("is refused with HostId telling the host that was called", async () => {
    const { url } = await start();
    const request = await signedRequest(scheme, { endpoint: url, accessKeySecret: "wrong" });
    const { status, body } = await readAnswer(await fetch(request));
    expect([status, body.Code, body.HostId]).toEqual([400, "SignatureDoesNotMatch", new URL(url).host]);
  });
});

describe("The server", () => {
  test("answers on a port of its own on loopback", async () => {
    const [one, other] = [await start(), await start()];
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(one.url).not.toBe(other.url);
  });

  test("refuses a body over the limit, in the vendor's words, and answers the next call", async () => {
    const { url } = await start();
    const body = new URLSearchParams({ Content: "x".repeat(4 * 1024 * 1024) });
    const first = await readAnswer(await fetch(`${url}/?Format=JSON`, { method: "POST", body }));
    expect([first.status, first.body.Code]).toEqual([400, "InvalidParameter.Format"]);
    expect((await fetch(await signedRequest("HMAC-SHA1", { endpoint: url }))).status).toBe(200);
  });

  test("takes a Content of 60 kB in the URL", async () => {
    const { url } = await start();
    const parameters = exampleParameters({ Description: "d".repeat(60_000) });
    const request = await signedRequest("HMAC-SHA1", { endpoint: url, in: "query", parameters });
    expect((await fetch(request)).status).toBe(200);
  });

  test.each(["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async (method) => {
    const { url } = await start();
    const response = await fetch(url, { method });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(method === "HEAD" ? "" : "<Code>UnsupportedHTTPMethod</Code>");
  });

  test("survives noise and callers who hang up", async () => {
    const { url } = await start();
    const { port } = new URL(url);
    const noise = [
      "\u0000\u0001\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: \r\nContent-Length: -1\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc",
    ];
    await Promise.all(noise.map((text) => sendRaw(Number(port), text)));
    expect((await fetch(await signedRequest("HMAC-SHA1", { endpoint: url }))).status).toBe(200);
  });

  test("says so when the port is in use", async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(startServer({ port })).rejects.toMatchObject({
      kind: "listen",
      message: `Cannot listen at 127.0.0.1:${port}: the port is in use.`,
    });
  });

  test("lets a call finish when it stops, and then refuses connections", async () => {
    const { url, close } = await start();
    const signed = await signedRequest("HMAC-SHA1", { endpoint: url });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const outgoing = sendRequest(signed.url, { method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on("error", reject);
      outgoing.flushHeaders();
      outgoing.on("socket", (socket) => socket.on("connect", () => setImmediate(finish)));
      const finish = async () => {
        const body = await signed.text();
        closed = close();
        outgoing.end(body);
      };
    });
    let closed: Promise<void> | undefined;
    expect(await answered).toBe(200);
    await closed;
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  test("does not wait for ever for a caller who never finishes", async () => {
    const { url, close } = await start();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    await new Promise((resolve) => socket.on("connect", resolve));
    socket.on("error", () => {});
    socket.write("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
    const ended = new Promise((resolve) => socket.on("close", resolve));
    await close();
    await ended;
  });
});

/** Sends bytes, hangs up, and waits until the other side has closed too. */
function sendRaw(port: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    socket.on("error", () => {});
    socket.on("close", () => resolve());
    socket.resume();
  });
}
