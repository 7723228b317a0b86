import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from "node:net";
import { fileURLToPath } from "node:url";
import { startServer } from "@dataworks-kit/msw/server";
import { describe, expect, onTestFinished, test } from "vitest";
import { KEY } from "./support/run.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning", MAIN];
const CALL = [
  "create-connection",
  "--project-id",
  "1",
  "--name",
  "n",
  "--env-type",
  "0",
  "--connection-type",
  "mysql",
];
const CONTENT = ["--content", '{"database":"d","instanceName":"i","username":"u","password":"hunter2"}'];

async function run(endpoint: string, env: Record<string, string>) {
  const words = [...NODE, ...CALL, ...CONTENT, "--endpoint", endpoint];
  const child = spawn(process.execPath, words, { env: { PATH: process.env.PATH, ...KEY, ...env } });
  let text = "";
  child.stderr.on("data", (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, "close");
  return { code, text };
}

/** A proxy that opens tunnels, or refuses each with this status; counts those that were asked for. */
async function startProxy(status?: number) {
  const asked: string[] = [];
  const server: Server = createServer();
  server.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    if (status) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const [host = "", port] = (request.url ?? "").split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://user:s3cr3t@127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` };
}

describe("A proxy of the environment", () => {
  test("carries the call", async () => {
    const { url, close } = await startServer();
    onTestFinished(close);
    const proxy = await startProxy();
    expect(await run(url, { HTTP_PROXY: proxy.url })).toMatchObject({ code: 0 });
    expect(proxy.asked).toEqual([new URL(url).host]);
  });

  test("is left out where NO_PROXY names the host", async () => {
    const { url, close } = await startServer();
    onTestFinished(close);
    const proxy = await startProxy();
    expect(await run(url, { http_proxy: proxy.url, NO_PROXY: "127.0.0.1" })).toMatchObject({ code: 0 });
    expect(proxy.asked).toEqual([]);
  });

  test("that refuses the tunnel is named, without its password, and nothing was created", async () => {
    const proxy = await startProxy(407);
    const { code, text } = await run("https://dataworks.example", { HTTPS_PROXY: proxy.url });
    expect(code).toBe(3);
    expect(text).toContain(proxy.origin);
    expect(text).toContain("407");
    expect(text).not.toContain("s3cr3t");
  });

  test.each<[string, (socket: Socket) => void]>([
    ["hangs up", (socket) => void socket.end()],
    ["resets the connection", (socket) => void socket.resetAndDestroy()],
    ["answers garbage", (socket) => void socket.end("hello\r\n\r\n")],
    ["hangs up once the tunnel is open", (socket) => void socket.end("HTTP/1.1 200 OK\r\n\r\n")],
    [
      "resets the tunnel once it is open",
      (socket) => void socket.write("HTTP/1.1 200 OK\r\n\r\n", () => socket.resetAndDestroy()),
    ],
  ])("that %s is named, is not asked without end, and nothing was created", async (_, answer) => {
    let connections = 0;
    const proxy = createTcpServer((socket) => {
      connections += 1;
      socket.on("error", () => {}).once("data", () => answer(socket));
    });
    const { code, text } = await run("https://dataworks.example", { HTTPS_PROXY: await listen(proxy) });
    expect(text).toMatch(/The proxy refused the tunnel \(the proxy http:\/\/127\.0\.0\.1:\d+ /);
    expect(code).toBe(3);
    expect(connections).toBeLessThan(4);
    expect(text).not.toContain("s3cr3t");
  });

  test("that is not there is named, and nothing was created", async () => {
    const proxy = createTcpServer();
    const url = await listen(proxy);
    proxy.close();
    const { code, text } = await run("https://dataworks.example", { HTTPS_PROXY: url });
    expect(text).toMatch(/the proxy http:\/\/127\.0\.0\.1:\d+ was not reached \(ECONNREFUSED\)/);
    expect(code).toBe(3);
  });

  test("is not blamed for a server that NO_PROXY names and that is not there", async () => {
    const gone = createTcpServer();
    const { host } = new URL(await listen(gone));
    gone.close();
    const proxy = await startProxy();
    const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NO_PROXY: "127.0.0.1" };
    for (const scheme of ["http", "https"]) {
      const { code, text } = await run(`${scheme}://${host}`, env);
      expect([code, text]).toEqual([
        3,
        expect.stringContaining(`could not reach ${scheme}://${host} (ECONNREFUSED)`),
      ]);
      expect(text).not.toContain("proxy");
    }
    expect(proxy.asked).toEqual([]);
  });

  test("is taken without a scheme", async () => {
    const { url, close } = await startServer();
    onTestFinished(close);
    const proxy = await startProxy();
    expect(await run(url, { HTTP_PROXY: new URL(proxy.url).host })).toMatchObject({ code: 0 });
    expect(proxy.asked).toHaveLength(1);
  });

  test.each([
    "http://user:s3cr3t@host:99999",
    "http://user:s3cr3t%zz@127.0.0.1:1",
    "user:s3cr3t@:1",
    "socks5://user:s3cr3t@127.0.0.1:1",
    "http://",
    "a b",
  ])("that is written as %s is wrong, and the variable is named without its text", async (text) => {
    const wrong = await run("https://dataworks.example", { HTTPS_PROXY: text });
    expect(wrong).toMatchObject({
      code: 2,
      text: expect.stringContaining("HTTPS_PROXY does not name a proxy"),
    });
    expect(wrong.text).not.toContain("s3cr3t");
  });
});

/** The URL of a proxy that listens from now on, with a user and a password. */
async function listen(proxy: TcpServer): Promise<string> {
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => void proxy.close());
  return `http://user:s3cr3t@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}
