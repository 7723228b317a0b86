import { request as sendRequest } from "node:http";
import { connect } from "node:net";
import { createConnectionErrorSchema } from "@dataworks-kit/api/validate";
import { type RunningServer, type ServerOptions, startServer } from "@dataworks-kit/msw/server";
import type { CallReport } from "@dataworks-kit/msw/simulator";
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

  test("is refused with the host that was called as HostId", async () => {
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

  test("is closed at the end of the block that uses it, also when that closed it or failed", async () => {
    const urls: string[] = [];
    for (const end of [() => {}, (server: RunningServer) => server.close(), () => Promise.reject("failed")])
      try {
        await using server = await startServer();
        urls.push(server.url);
        expect((await fetch(server.url)).status).toBe(400);
        await end(server);
      } catch (error) {
        expect(error).toBe("failed");
      }
    expect(urls).toHaveLength(3);
    for (const url of urls) await expect(fetch(url)).rejects.toThrow("fetch failed");
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

  test.each(["HEAD", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async (method) => {
    const { url } = await start();
    const response = await fetch(url, { method });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(method === "HEAD" ? "" : "<Code>UnsupportedHTTPMethod</Code>");
  });

  test.each([
    [
      "a URL with raw text",
      "GET /?Name=\u4e2d HTTP/1.1\r\nHost: h\r\n\r\n",
      "a request in HTTP/1.1, with an encoded URL",
    ],
    ["a method of nobody", "BREW / HTTP/1.1\r\nHost: h\r\n\r\n", "a request in HTTP/1.1"],
    [
      "a URL over the limit",
      `GET /?a=${"a".repeat(1_200_000)} HTTP/1.1\r\nHost: h\r\n\r\n`,
      "a shorter URL and headers",
    ],
    ["a TLS handshake", "\u0016\u0003\u0001\u0000\u00a5", "plain HTTP: this endpoint is http:, not https:"],
  ])("refuses in the vendor's envelope what Node cannot parse: %s", async (_, text, expected) => {
    const reports: CallReport[] = [];
    const { url } = await start({ onCall: (report) => reports.push(report) });
    const answer = await sendRaw(Number(new URL(url).port), text);
    const [head = "", body = "{}"] = answer.split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(createConnectionErrorSchema["~standard"].validate(JSON.parse(body))).toHaveProperty("value");
    expect(JSON.parse(body).Message).toContain(`Expected ${expected}`);
    expect(reports).toMatchObject([{ code: "InvalidParameter.Format", refusedBy: "protocol", status: 400 }]);
  });

  test("takes a call without a Host header, and a repeated header as it was signed", async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const request = await signedRequest("ACS3-HMAC-SHA256", {
      endpoint: "http://h",
      common: { "x-acs-note": "a,b" },
    });
    const body = await request.text();
    const lines = [...request.headers]
      .filter(([name]) => name !== "x-acs-note")
      .map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `POST / HTTP/1.1\r\nhost: h\r\nx-acs-note: b\r\nx-acs-note:  a \r\nconnection: close\r\ncontent-length: ${body.length}\r\n`;
    expect(await sendRaw(port, `${head}${lines.join("")}\r\n${body}`)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await sendRaw(port, "GET / HTTP/1.1\r\nconnection: close\r\n\r\n")).toContain(
      "<Code>MissingAction</Code>",
    );
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

  test("does not wait forever for a caller who never finishes", async () => {
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

/** Sends bytes, hangs up, and resolves to what came back once the other side has closed too. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const bytes = Buffer.from(text, /[\u0100-\uffff]/.test(text) ? "utf8" : "latin1");
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}
