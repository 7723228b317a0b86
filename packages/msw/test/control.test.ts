import { request as sendRequest } from "node:http";
import { type RunningServer, type ServerOptions, startServer } from "@dataworks-kit/msw/server";
import { DEFAULT_WORLD } from "@dataworks-kit/msw/simulator";
import { parseJson } from "@dataworks-kit/wire";
import { afterEach, describe, expect, test } from "vitest";
import { NOW, signedRequest } from "./support/signed-requests.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await startServer({ clock: () => NOW, ...options });
  running.push(server);
  return server;
}

const json = (value: unknown, method = "POST") => ({
  method,
  headers: { "content-type": "application/json" },
  body: typeof value === "string" ? value : JSON.stringify(value),
});

async function read(response: Response): Promise<unknown> {
  expect(response.headers.get("content-type")).toBe("application/json;charset=utf-8");
  return parseJson(await response.text());
}

describe("Over HTTP, tests", () => {
  test("read the world, with secrets masked unless they ask for them", async () => {
    const { url, controlUrl } = await start();
    expect(controlUrl).toBe(`${url}/_double`);
    await fetch(await signedRequest("HMAC-SHA1", { endpoint: url }));
    const masked = JSON.stringify(await read(await fetch(`${controlUrl}/world`)));
    expect(masked).toContain('"name":"abc"');
    expect(masked).not.toContain("testsecret");
    expect(await read(await fetch(`${controlUrl}/world?secrets=show`))).toMatchObject({
      users: [{ accessKeys: [{ accessKeySecret: "testsecret" }] }],
    });
  });

  test("set a world with exact ids, and start again", async () => {
    const { url, controlUrl, simulator } = await start();
    const body = JSON.stringify({ ...DEFAULT_WORLD, nextDataSourceId: 0 }).replace(
      /0\}$/,
      "9223372036854775806}",
    );
    expect((await fetch(`${controlUrl}/world`, json(body, "PUT"))).status).toBe(204);
    const answer = await fetch(await signedRequest("HMAC-SHA1", { endpoint: url }));
    expect(await answer.text()).toContain('"Data":9223372036854775806');
    expect((await fetch(`${controlUrl}/reset`, json(""))).status).toBe(204);
    expect(simulator.world().dataSources).toEqual([]);
  });

  test("script failures, and see in the journal what became of calls", async () => {
    const { url, controlUrl } = await start();
    const scripts = [
      { effect: { kind: "fail", code: "Throttling.User" } },
      { effect: { kind: "drop", when: "before" } },
    ];
    expect((await fetch(`${controlUrl}/scripts`, json(scripts))).status).toBe(204);
    expect(await read(await fetch(`${controlUrl}/scripts`))).toMatchObject(scripts);
    expect((await fetch(await signedRequest("HMAC-SHA1", { endpoint: url }))).status).toBe(429);
    await expect(fetch(await signedRequest("HMAC-SHA1", { endpoint: url }))).rejects.toThrow("fetch failed");
    expect(await read(await fetch(`${controlUrl}/journal`))).toMatchObject([
      { code: "Throttling.User" },
      { outcome: "dropped" },
    ]);
    await fetch(`${controlUrl}/scripts`, json([{ effect: { kind: "fail", code: "Throttling" } }]));
    expect((await fetch(`${controlUrl}/scripts`, { method: "DELETE" })).status).toBe(204);
    expect((await fetch(await signedRequest("HMAC-SHA1", { endpoint: url }))).status).toBe(200);
  });

  test.each([
    [
      "/scripts",
      json([{ effect: { kind: "delay", ms: 1 } }, { effect: { kind: "fly" } }]),
      400,
      "script.effect.kind: expected one of",
    ],
    [
      "/scripts",
      json({ effect: { kind: "fail", code: "Nope" } }),
      400,
      "No operation documents the error code Nope. Use a documented code.",
    ],
    [
      "/scripts",
      json([{ effect: { kind: "delay", ms: 1 } }, { effect: { kind: "fail", code: "Nope" } }]),
      400,
      "No operation documents the error code Nope. Use a documented code.",
    ],
    ["/world", json("{", "PUT"), 400, "body: expected JSON text."],
    ["/world", json({}, "PUT"), 400, "world.tenants: expected a list."],
    ["/world", { method: "PATCH" }, 405, "Expected GET or PUT."],
    ["/world", { method: "PUT", body: "{}" }, 415, "Expected content-type: application/json."],
    [
      "/wrold",
      {},
      404,
      "Expected one of /_double/world, /_double/journal, /_double/scripts, /_double/reset.",
    ],
    [
      "/reset",
      { ...json(""), headers: { "content-type": "application/json", origin: "https://evil.example" } },
      403,
      "A page of another site cannot use this interface. Call it from this machine.",
    ],
  ])("get an error that says what is wrong: %s %j", async (path, init, status, error) => {
    const { controlUrl, simulator } = await start();
    const response = await fetch(`${controlUrl}${path}`, init);
    expect([response.status, await read(response)]).toEqual([
      status,
      { error: expect.stringContaining(error) },
    ]);
    expect(simulator.scripts()).toEqual([]);
  });

  /** The rule that the client has for plain HTTP, see `isLoopbackHost`; `URL` writes short and odd spellings out. */
  test.each([
    ...[
      "localhost",
      "LOCALHOST",
      "x.localhost",
      "a.b.localhost",
      "127.0.0.1",
      "127.9.9.9",
      "127.1",
      "[::1]",
    ].map((host) => [host, 200] as const),
    ...[
      "0.0.0.0",
      "10.0.0.1",
      "[::]",
      "[::ffff:127.0.0.1]",
      "localhost.",
      "evil-localhost",
      ".localhost",
    ].map((host) => [host, 403] as const),
    ...["localhost.evil.example", "127.0.0.1.evil.example", "evil.example", "localhost evil.example"].map(
      (host) => [host, 403] as const,
    ),
    ...["evil.example@localhost", "localhost/evil.example", "localhost?evil.example", "localhost\\evil"].map(
      (host) => [host, 403] as const,
    ),
  ])(
    "are not impersonated by a name that leads to this machine: %j is answered with %i",
    async (host, want) => {
      const { url } = await start();
      const { port } = new URL(url);
      const ask = (headers: Record<string, string>) =>
        new Promise((resolve, reject) => {
          const options = { port, path: "/_double/world", headers };
          sendRequest(options, (response) => resolve(response.resume().statusCode))
            .on("error", reject)
            .end();
        });
      expect(await ask({ host: `${host}:${port}` })).toBe(want);
      expect(await ask({ host })).toBe(want);
      // An origin is a scheme, a host and a port, and a browser writes nothing else.
      if (!/^[\w.:[\]-]+$/.test(host)) return;
      expect(await ask({ host: `127.0.0.1:${port}`, origin: `http://${host}:${port}` })).toBe(want);
    },
  );
});

test("The control interface is off when other machines can call, unless an option asks for it", async () => {
  const open = await start({ host: "0.0.0.0" });
  expect(open.controlUrl).toBeUndefined();
  const { port } = new URL(open.url);
  expect(await (await fetch(`http://127.0.0.1:${port}/_double/world`)).text()).toContain(
    "InvalidAction.NotFound",
  );
  const asked = await start({ host: "0.0.0.0", control: true });
  expect((await fetch(`${asked.controlUrl}/journal`)).status).toBe(200);
  const off = await start({ control: false });
  expect((await fetch(`${off.url}/_double/world`)).status).toBe(404);
});
