import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { createClient, type Transport } from "@dataworks-kit/client";
import { createConnection, listConnections } from "@dataworks-kit/client/operations";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, catchError, INPUT } from "./support/inputs.ts";
import { replyWith, SUCCESS, startRecordedServer } from "./support/recorded-server.ts";

const ONCE = { endpoint: "https://dataworks.example", retry: false } as const;
const failure = (members: object, message = "failed") =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), members) });
const several = (...members: readonly object[]) =>
  new TypeError("fetch failed", {
    cause: new AggregateError(members.map((one) => Object.assign(new Error(""), one))),
  });

describe("Whether something left is told by the phase that failed, and not by the errno alone:", () => {
  test.each([
    ["a name that is not known", failure({ code: "ENOTFOUND", syscall: "getaddrinfo" }), false],
    ["a lookup that failed in its own way", failure({ code: "EAI_FAIL", syscall: "getaddrinfo" }), false],
    ["a refused connection", failure({ code: "ECONNREFUSED", syscall: "connect" }), false],
    ["a refused connection in Bun", Object.assign(new Error(""), { code: "ConnectionRefused" }), false],
    ["a refused connection, while it reads", failure({ code: "ECONNREFUSED", syscall: "read" }), true],
    ["no route while it connects", failure({ code: "ENETUNREACH", syscall: "connect" }), false],
    ["no route while it reads", failure({ code: "ENETUNREACH", syscall: "read" }), true],
    ["no route, nobody knows when", failure({ code: "ENETUNREACH" }), true],
    ["time out while it connects", failure({ code: "ETIMEDOUT", syscall: "connect" }), false],
    ["time out while it reads", failure({ code: "ETIMEDOUT", syscall: "read" }), true],
    ["a host down while it writes", failure({ code: "EHOSTUNREACH", syscall: "write" }), true],
    ["a reset", failure({ code: "ECONNRESET", syscall: "read" }), true],
    ["undici's limit for connecting", failure({ code: "UND_ERR_CONNECT_TIMEOUT" }), false],
    ["undici's limit for headers", failure({ code: "UND_ERR_HEADERS_TIMEOUT" }), true],
    ["a socket that closed", failure({ code: "UND_ERR_SOCKET" }, "other side closed"), true],
    ["plain HTTP where TLS was expected", failure({ code: "ERR_SSL_WRONG_VERSION_NUMBER" }), false],
    [
      "the same in an older Node",
      failure({ code: "EPROTO", syscall: "write" }, "ssl3: wrong version number"),
      false,
    ],
    ["another break of the protocol", failure({ code: "EPROTO", syscall: "write" }), true],
    ["a certificate for another name", failure({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }), false],
    ["a certificate that has expired", failure({ code: "CERT_HAS_EXPIRED" }), false],
    ["records that cannot be read", failure({ code: "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC" }), true],
    [
      "a handshake that was cut",
      failure(
        { code: "ECONNRESET" },
        "Client network socket disconnected before secure TLS connection was established",
      ),
      false,
    ],
    [
      "a refused tunnel",
      failure({ code: "UND_ERR_ABORTED" }, "Proxy response (407) !== 200 when HTTP Tunneling"),
      false,
    ],
    ["a refused tunnel of Node's agents", failure({ code: "ERR_PROXY_TUNNEL" }), false],
    ["a URL that is none", failure({ code: "ERR_INVALID_URL" }), false],
    ["a port that fetch blocks", failure({}, "bad port"), false],
    [
      "several addresses that refuse",
      several({ code: "ECONNREFUSED", syscall: "connect" }, { code: "ENETUNREACH", syscall: "connect" }),
      false,
    ],
    [
      "several, one of which was read from",
      several({ code: "ECONNREFUSED", syscall: "connect" }, { code: "ECONNRESET", syscall: "read" }),
      true,
    ],
    ["a failure without a cause", new TypeError("fetch failed"), true],
    ["no error at all", undefined, true],
    ["a text", "ECONNREFUSED", true],
    [
      "an object of another realm",
      { name: "Error", message: "", code: "ECONNREFUSED", syscall: "connect" },
      false,
    ],
  ])("%s", async (_, thrown, ambiguous) => {
    const error = await catchError({ ...ONCE, fetch: () => Promise.reject(thrown) });
    expect(error).toMatchObject({ kind: "network", ambiguous });
    expect(error.message).toContain(ambiguous ? "look before calling again" : "Nothing was carried out.");
  });
});

test("What was not sent and cannot pass is tried once; what can pass, again", async () => {
  const callsFor = async (thrown: unknown) => {
    let calls = 0;
    const fetch = () => {
      calls += 1;
      return Promise.reject(thrown);
    };
    await catchError({ endpoint: "https://dataworks.example", retry: { baseDelayMs: 0 }, fetch });
    return calls;
  };
  expect(await callsFor(failure({ code: "ECONNREFUSED", syscall: "connect" }))).toBe(3);
  expect(await callsFor(failure({ code: "CERT_HAS_EXPIRED" }))).toBe(1);
  expect(await callsFor(failure({ code: "ERR_PROXY_TUNNEL" }))).toBe(1);
});

test("https to a server of plain HTTP says which address to give", async () => {
  await using server = await startRecordedServer(replyWith(200, SUCCESS));
  const endpoint = server.endpoint.replace("http:", "https:");
  const error = await catchError({ endpoint, retry: false });
  expect(error).toMatchObject({ kind: "network", ambiguous: false });
  expect(error.message).toContain(`That server speaks plain HTTP: ${server.endpoint}.`);
  expect(server.requests).toEqual([]);
});

test("A server that ends the handshake has not seen the call", async () => {
  const server = createServer((socket) => socket.once("data", () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const error = await catchError({ endpoint: `https://127.0.0.1:${port}`, retry: false });
  await new Promise((resolve) => server.close(resolve));
  expect(error).toMatchObject({ kind: "network", ambiguous: false });
});

describe("An endpoint with a path", () => {
  test.each([
    ["/dataworks", "/dataworks"],
    ["/a/b/", "/a/b/"],
    ["/", "/"],
    ["", "/"],
  ])("%j is called there, with both algorithms", async (path, want) => {
    await using server = await startRecordedServer(replyWith(200, SUCCESS));
    for (const algorithm of ["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const)
      for (const parametersIn of ["body", "query"] as const) {
        const options = {
          endpoint: `${server.endpoint}${path}`,
          credentials: CREDENTIALS,
          algorithm,
          parametersIn,
        };
        await createClient(options).createConnection(INPUT);
      }
    expect(server.requests.map(({ url }) => url.split("?")[0])).toEqual(Array(4).fill(want));
  });

  test("is part of what ACS3 signs", async () => {
    const client = createClient({ endpoint: "https://gateway.example/dataworks", credentials: CREDENTIALS });
    const { redacted } = await client.inspect(createConnection, INPUT);
    expect(redacted.url).toBe("https://gateway.example/dataworks");
    expect(redacted.canonicalRequest?.split("\n").slice(0, 2)).toEqual(["POST", "/dataworks"]);
  });
});

describe("A transport of one's own", () => {
  const failing = () => Promise.reject(new Error("no reason"));

  test("that tells no phase leaves every failure ambiguous", async () => {
    const lost = await catchError({ ...ONCE, transport: failing });
    expect(lost).toMatchObject({ kind: "network", ambiguous: true, phase: "handed on" });
    const late = await catchError({ ...ONCE, transport: () => new Promise(() => {}), timeoutMs: 5 });
    expect(late).toMatchObject({ kind: "timeout", ambiguous: true, phase: "handed on" });
  });

  test("that tells a phase in which nothing has left is believed", async () => {
    const transport: Transport = (_, { enter }) => {
      enter("connect");
      return failing();
    };
    expect(await catchError({ ...ONCE, transport })).toMatchObject({ ambiguous: false, phase: "connect" });
  });
});

test("A thrown value that cannot be read ends the call like every other failure", async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const fetch = () => Promise.reject(proxy);
  expect(await catchError({ ...ONCE, fetch })).toMatchObject({ kind: "network", ambiguous: true });
});

test("Options that are null are none", async () => {
  const client = createClient({ endpoint: "http://127.0.0.1:1", credentials: CREDENTIALS, retry: false });
  for (const call of [
    client.createConnection(INPUT, null as never),
    client.call(createConnection, INPUT, null as never),
  ])
    await expect(call).rejects.toMatchObject({ kind: "network", ambiguous: false });
  const pages = client.pages(listConnections, { ProjectId: 1 }, null as never);
  await expect(pages.next()).rejects.toMatchObject({ kind: "network" });
});
