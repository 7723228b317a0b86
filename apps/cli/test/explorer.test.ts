import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { runCli } from "../src/run-cli.ts";

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Runs `dataworks explorer` until the test ends; gives what it prints first and its exit code. */
function startExplorer(...args: string[]) {
  const stop = new AbortController();
  const errors: string[] = [];
  let code = Promise.resolve(0);
  const printed = new Promise<string>((resolve) => {
    code = runCli(["explorer", ...args], {
      out: resolve,
      err: (text) => errors.push(text),
      env: {},
      flush: async () => undefined,
      read: () => Promise.reject(new Error("Nothing is read.")),
      interrupted: stop.signal,
    });
  });
  const end = () => {
    stop.abort();
    return code;
  };
  stops.push(end);
  return { printed, errors, code, end };
}

async function readUrl({ printed }: ReturnType<typeof startExplorer>): Promise<string> {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(await printed)?.[0] ?? "";
}

describe("dataworks explorer", () => {
  test("serves the built page on loopback, and exits with code 0 when it is interrupted", async () => {
    const running = startExplorer();
    const url = await readUrl(running);
    const page = await fetch(url);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html;charset=utf-8"]);
    expect(page.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
    const html = await page.text();
    const [script = ""] = /assets\/[\w.-]+\.js/.exec(html) ?? [];
    const asset = await fetch(url + script);
    expect(asset.headers.get("content-type")).toMatch(/javascript/);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect((await fetch(`${url}offline-cache.js`)).status).toBe(200);
    expect(await running.end()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  test.each(["nothing", "..%2f..%2fpackage.json", "assets/%00", "%"])("has no file %s", async (path) => {
    const { status } = await fetch((await readUrl(startExplorer())) + path);
    expect(status).toBe(404);
  });

  test("says which port is taken, and how to choose another", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    stops.push(() => new Promise((resolve) => taken.close(resolve)));
    const address = taken.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    const { code, errors } = startExplorer("--port", port);
    expect(await code).toBe(3);
    expect(errors.join("")).toContain("the port is in use; choose another --port");
  });

  test.each(["x", "-1", "65536", "1e3"])("refuses the port %s", async (port) => {
    const { code, errors } = startExplorer(`--port=${port}`);
    expect(await code).toBe(2);
    expect(errors.join("")).toContain("Expected a number from 0 to 65535.");
  });
});
