import { connect } from "node:net";
import { createHandlers } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { getResponse } from "msw";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleParameters, NOW, signedRequest } from "./support/signed-requests.ts";

const warnings: string[] = [];
const note = ({ name, message }: Error) => void warnings.push(`${name}: ${message}`);
beforeEach(() => {
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => void process.off("warning", note));

/** Node writes warnings a turn later. */
async function expectNoWarning(): Promise<void> {
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
}

const CALLS = 40;
const call = (endpoint: string, index: number) =>
  signedRequest("HMAC-SHA1", { endpoint, parameters: exampleParameters({ Name: `n${index}` }) });
const calls = (endpoint: string, count = CALLS) =>
  Promise.all(Array.from({ length: count }, (_, index) => call(endpoint, index)));
const DELAY = { effect: { kind: "delay", ms: 5 }, times: "always" } as const;

async function writeHttp(request: Request): Promise<string> {
  const { pathname, search, host } = new URL(request.url);
  const body = await request.text();
  const head = [
    `${request.method} ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    `content-type: ${request.headers.get("content-type")}`,
    `content-length: ${body.length}`,
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

/** Sends parts one by one, and returns what came back. */
function exchange(port: number, parts: readonly string[], onSent = () => {}): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }, async () => {
      for (const part of parts) {
        if (!socket.writable) break;
        socket.write(part);
        await new Promise(setImmediate);
      }
      onSent();
    });
    socket.on("data", (chunk) => {
      answer += chunk;
      if (answer.split("HTTP/1.1 ").length > CALLS) socket.end();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

describe("No warning of a leak is written", () => {
  test("for many requests at once on one connection, and none for noise after them", async () => {
    const { url, simulator, close } = await startServer({ clock: () => NOW });
    simulator.script(DELAY);
    const port = Number(new URL(url).port);
    const requests = await Promise.all((await calls(url)).map(writeHttp));
    const answer = await exchange(port, [requests.join("")]);
    expect(answer.match(/HTTP\/1\.1 200 /g)).toHaveLength(CALLS);
    const noise = Array.from({ length: CALLS }, () => "no HTTP\r\n\r\n");
    expect(await exchange(port, [requests[0] ?? "", ...noise])).toMatch(/^HTTP\/1\.1 400 /);
    await expectNoWarning();
    await close();
  });

  test("for noise that goes on while the calls before it wait", async () => {
    let goOn = () => {};
    const waited = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { url, simulator, close } = await startServer({ clock: () => NOW, wait: () => waited });
    simulator.script(DELAY);
    const port = Number(new URL(url).port);
    const request = await writeHttp(await call(url, 0));
    const noise = Array.from({ length: CALLS }, () => "no HTTP\r\n\r\n");
    const answer = exchange(port, [request, ...noise], async () => {
      // An answer to a later request: by then all of the noise was read.
      for (let turn = 0; turn < 10; turn += 1) await fetch(url);
      goOn();
    });
    expect((await answer).match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 400"]);
    await expectNoWarning();
    await close();
  });

  test("for many connections", async () => {
    const { url, simulator, close } = await startServer({ clock: () => NOW });
    simulator.script(DELAY);
    const answers = await Promise.all((await calls(url)).map((request) => fetch(request)));
    expect(answers.map(({ status }) => status)).toEqual(Array(CALLS).fill(200));
    await expectNoWarning();
    await close();
  });

  test("for many calls that share one signal, of any face", async () => {
    const simulator = createSimulator({ clock: () => NOW });
    simulator.script(DELAY);
    const { signal } = new AbortController();
    const many = 1_600;
    const requests = await calls("https://dataworks.cn-shanghai.aliyuncs.com", many);
    const byFetch = requests.slice(0, many - CALLS).map((request, index) => {
      const { url, method, headers, body } = request;
      const init = { method, headers, body, duplex: "half", signal } as RequestInit;
      return index % 2 === 0 ? simulator.fetch(request, { signal }) : simulator.fetch(url, init);
    });
    const byHandle = requests.slice(-CALLS).map(async (request) => {
      const { url, method, headers } = request;
      const header = (name: string) => headers.get(name) ?? undefined;
      const body = new Uint8Array(await request.arrayBuffer());
      const answer = await simulator.handle({ url, method, header, body, signal });
      return { status: answer === "dropped" ? 0 : answer.status };
    });
    const answers = await Promise.all([...byFetch, ...byHandle]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await expectNoWarning();
  });

  test("for many calls through msw that share one signal", async () => {
    const simulator = createSimulator({ clock: () => NOW });
    simulator.script(DELAY);
    const { signal } = new AbortController();
    const handlers = createHandlers(simulator);
    const requests = await calls("https://dataworks.cn-shanghai.aliyuncs.com");
    const answers = await Promise.all(
      requests.map((request) => getResponse(handlers, new Request(request, { signal }))),
    );
    expect(new Set(answers.map((response) => response?.status))).toEqual(new Set([200]));
    await expectNoWarning();
  });
});
