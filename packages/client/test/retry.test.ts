import { createConnectionFetchClient, createConnectionOperation } from "@dataworks-kit/api";
import { type ClientOptions, createClient, type Retry } from "@dataworks-kit/client";
import { createRawClient } from "@dataworks-kit/client/raw";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, catchError, INPUT } from "./support/inputs.ts";
import { createItem, writeList } from "./support/lists.ts";
import {
  type RecordedRequest,
  type Reply,
  replyWith,
  SUCCESS,
  startRecordedServer,
} from "./support/recorded-server.ts";

const QUICK = { retry: { baseDelayMs: 0, maxAttempts: 4 } } as const;
const refuse = (status: number, Code: string, headers: Record<string, string> = {}): Reply =>
  replyWith(status, JSON.stringify({ RequestId: "r", Code, Message: "No." }), headers);
const succeed = replyWith(200, SUCCESS);
const reset: Reply = (response) => void response.destroy();
const bare503 = replyWith(503, "busy", { "content-type": "text/html" });

/** A server that gives these replies in turn, the last one forever. */
async function startServer(...replies: readonly Reply[]) {
  let count = 0;
  return startRecordedServer((response, request) => {
    replies[Math.min(count, replies.length - 1)]?.(response, request);
    count += 1;
  });
}

const clientFor = (endpoint: string, options: Partial<ClientOptions> = {}) =>
  createClient({ endpoint, credentials: CREDENTIALS, ...QUICK, ...options });

describe("What surely did not execute is tried again:", () => {
  test.each([
    ["throttled", refuse(429, "Throttling.User")],
    ["throttled with the status of other products", refuse(400, "Throttling")],
    ["unavailable, in the vendor's words", refuse(503, "ServiceUnavailable")],
  ])("%s", async (_, reply) => {
    await using server = await startServer(reply, reply, succeed);
    expect(await clientFor(server.endpoint).createConnection(INPUT)).toMatchObject({ Data: 123 });
    expect(server.requests).toHaveLength(3);
  });

  test.each([200, 400, 500])("but not what is called unavailable with the status %i", async (status) => {
    await using server = await startServer(refuse(status, "ServiceUnavailable"), succeed);
    await expect(clientFor(server.endpoint).createConnection(INPUT)).rejects.toMatchObject({
      ambiguous: true,
    });
    expect(server.requests).toHaveLength(1);
  });

  test("a refused connection, until the server is there", async () => {
    const gone = await startServer(succeed);
    await gone[Symbol.asyncDispose]();
    const retries: Retry[] = [];
    const error = await catchError({
      ...QUICK,
      endpoint: gone.endpoint,
      onRetry: (retry) => retries.push(retry),
    });
    expect(error).toMatchObject({ kind: "network", ambiguous: false });
    expect(retries.map(({ attempt, reason }) => [attempt, reason])).toEqual([
      [1, "not sent"],
      [2, "not sent"],
      [3, "not sent"],
    ]);
  });

  test("each attempt with a nonce of its own", async () => {
    await using server = await startServer(refuse(429, "Throttling"), succeed);
    await clientFor(server.endpoint).createConnection(INPUT);
    const nonces = server.requests.map(({ headers }) => headers["x-acs-signature-nonce"]);
    expect(new Set(nonces).size).toBe(2);
  });

  test("and the last refusal is the error", async () => {
    await using server = await startServer(refuse(429, "Throttling.Api"));
    expect(await catchError({ ...QUICK, endpoint: server.endpoint })).toMatchObject({
      code: "Throttling.Api",
      status: 429,
    });
    expect(server.requests).toHaveLength(4);
  });
});

describe("What only reads", () => {
  const LIST = { ProjectId: 1, EnvType: 1 } as const;
  const listed = replyWith(200, writeList([createItem(7)]));

  test.each([
    ["a lost connection", reset],
    ["a failure inside the service", refuse(500, "Brand.New")],
    ["an answer that is not of DataWorks", bare503],
  ])("is tried again after %s", async (_, reply) => {
    await using server = await startServer(reply, listed);
    await clientFor(server.endpoint).listConnections(LIST);
    expect(server.requests).toHaveLength(2);
  });

  test.each([400, 403, 404])(
    "is not tried again after a refusal (%i) that no document lists",
    async (status) => {
      await using server = await startServer(refuse(status, "Brand.New"), listed);
      await expect(clientFor(server.endpoint).listConnections(LIST)).rejects.toMatchObject({
        ambiguous: false,
        message: `ListConnections was refused with Brand.New (${status}): No. RequestId r.`,
      });
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe("What is final, or may have executed, is not tried again:", () => {
  test.each([
    ["a refusal", refuse(400, "Invalid.Tenant.ProjectNotExists"), false],
    ["a failure inside", refuse(500, "InternalError.System"), true],
    ["a nonce that was used", refuse(400, "SignatureNonceUsed"), true],
    ["a proxy's 503", bare503, true],
    ["a reset", reset, true],
    ["HTML", replyWith(200, "<html>", { "content-type": "text/html" }), true],
    [
      "a truncated answer",
      ((response) =>
        void response
          .writeHead(200, { "content-length": "99" })
          .write("{", () => response.destroy())) as Reply,
      true,
    ],
  ])("%s", async (_, reply, ambiguous) => {
    await using server = await startServer(reply, succeed);
    expect(await catchError({ ...QUICK, endpoint: server.endpoint })).toMatchObject({ ambiguous });
    expect(server.requests).toHaveLength(1);
  });

  test("anything, when retry is false", async () => {
    await using server = await startServer(refuse(429, "Throttling"), succeed);
    const call = clientFor(server.endpoint).createConnection(INPUT, { retry: false });
    await expect(call).rejects.toMatchObject({ code: "Throttling" });
    expect(server.requests).toHaveLength(1);
  });
});

test("A 503 that is followed by a name that is taken leaves open what the first attempt did", async () => {
  await using server = await startServer(
    refuse(503, "ServiceUnavailable"),
    refuse(400, "ConnectionAlreadyExist"),
  );
  expect(await catchError({ ...QUICK, endpoint: server.endpoint })).toMatchObject({
    code: "ConnectionAlreadyExist",
    ambiguous: true,
  });
});

describe("With retryAmbiguous", () => {
  test.each([
    ["a failure inside", refuse(500, "InternalError")],
    ["a reset", reset],
    ["a proxy's 503", bare503],
  ])("%s is tried again", async (_, reply) => {
    await using server = await startServer(reply, succeed);
    const outcome = await clientFor(server.endpoint).createConnection(INPUT, { retryAmbiguous: true });
    expect(outcome).toMatchObject({ Data: 123 });
  });

  test("a data source that is there then is told as such, without its id", async () => {
    await using server = await startServer(reset, refuse(400, "ConnectionAlreadyExist"));
    const outcome = await clientFor(server.endpoint).createConnection(INPUT, { retryAmbiguous: true });
    expect(outcome).toEqual({ outcome: "exists", requestId: "r" });
  });

  test("one that was there from the start is a refusal", async () => {
    await using server = await startServer(refuse(400, "ConnectionAlreadyExist"));
    const call = clientFor(server.endpoint).createConnection(INPUT, { retryAmbiguous: true });
    await expect(call).rejects.toMatchObject({ code: "ConnectionAlreadyExist", ambiguous: false });
  });

  test("a later refusal does not settle what the first attempt left open", async () => {
    await using server = await startServer(reset, refuse(403, "NoPermission"));
    const call = clientFor(server.endpoint).createConnection(INPUT, { retryAmbiguous: true });
    await expect(call).rejects.toMatchObject({ code: "NoPermission", ambiguous: true });
  });
});

describe("The clock", () => {
  const date = "Sat, 31 Jan 2026 12:00:00 GMT";
  const signedAt = ({ headers }: RecordedRequest) => headers["x-acs-date"];

  test("is corrected once by the server's, and stays corrected", async () => {
    await using server = await startServer(refuse(400, "InvalidTimeStamp.Expired", { date }), succeed);
    const client = clientFor(server.endpoint, { clock: () => Date.UTC(2026, 0, 31, 9) });
    await client.createConnection(INPUT);
    await client.createConnection(INPUT);
    expect(server.requests.map(signedAt)).toEqual([
      "2026-01-31T09:00:00Z",
      "2026-01-31T12:00:00Z",
      "2026-01-31T12:00:00Z",
    ]);
  });

  test("is corrected also where an older gateway has another code for it", async () => {
    await using server = await startServer(refuse(400, "IllegalTimestamp", { date }), succeed);
    const client = clientFor(server.endpoint, { clock: () => Date.UTC(2026, 0, 31, 9) });
    expect(await client.createConnection(INPUT)).toMatchObject({ Data: 123 });
  });

  test.each(["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "soon", ""])(
    "is not corrected by the absurd date %j",
    async (absurd) => {
      await using server = await startServer(refuse(400, "InvalidTimeStamp.Expired", { date: absurd }));
      await catchError({ ...QUICK, endpoint: server.endpoint });
      expect(server.requests).toHaveLength(1);
    },
  );

  test("keeps its own time for later calls when the correction does not help", async () => {
    const refused = refuse(400, "InvalidTimeStamp.Expired", { date: "Tue, 01 Jan 2030 00:00:00 GMT" });
    await using server = await startServer(refused, refused, succeed);
    const client = clientFor(server.endpoint, { clock: () => Date.UTC(2026, 0, 31, 9) });
    await expect(client.createConnection(INPUT)).rejects.toMatchObject({ code: "InvalidTimeStamp.Expired" });
    await client.createConnection(INPUT);
    expect(server.requests.map(signedAt)).toEqual([
      "2026-01-31T09:00:00Z",
      "2030-01-01T00:00:00Z",
      "2026-01-31T09:00:00Z",
    ]);
  });

  test("is not corrected a second time in one call", async () => {
    await using server = await startServer(refuse(400, "InvalidTimeStamp.Expired", { date }));
    expect(await catchError({ ...QUICK, endpoint: server.endpoint })).toMatchObject({
      code: "InvalidTimeStamp.Expired",
    });
    expect(server.requests).toHaveLength(2);
  });
});

describe("A password never moves into a URL:", () => {
  test.each([
    "MissingContent",
    "MissingProjectId",
    "MissingSecurityToken",
    "MissingParameter",
    "MissingAction",
  ])("after %s nothing is sent in the query", async (code) => {
    await using server = await startServer(refuse(400, code));
    expect(await catchError({ ...QUICK, endpoint: server.endpoint })).toMatchObject({
      code,
      ambiguous: false,
    });
    expect(server.requests.map(({ url }) => url)).toEqual(["/"]);
  });

  test("unless the caller chose the query", async () => {
    await using server = await startServer(succeed);
    await clientFor(server.endpoint, { parametersIn: "query" }).createConnection(INPUT);
    expect(server.requests[0]?.url).toContain("Content=");
  });
});

describe("Time", () => {
  test("limits an attempt, its answer's body included, and the outcome is open", async () => {
    for (const hang of [
      () => {},
      (response: Parameters<Reply>[0]) => void response.writeHead(200).write("{"),
    ]) {
      await using server = await startServer(hang);
      const call = clientFor(server.endpoint).createConnection(INPUT, { timeoutMs: 500 });
      await expect(call).rejects.toMatchObject({ kind: "timeout", ambiguous: true });
      expect(server.requests).toHaveLength(1);
    }
  });

  test("in all ends a call before a wait that would not fit", async () => {
    await using server = await startServer(refuse(429, "Throttling", { "x-acs-retry-after": "5000" }));
    const call = clientFor(server.endpoint).createConnection(INPUT, { totalTimeoutMs: 1000 });
    await expect(call).rejects.toMatchObject({ code: "Throttling" });
    expect(server.requests).toHaveLength(1);
  });

  test("is spent as the server asks, at most as long as allowed, and an abort ends the wait", async () => {
    await using server = await startServer(refuse(429, "Throttling", { "retry-after": "3000" }));
    const controller = new AbortController();
    const delays: number[] = [];
    const onRetry = ({ delayMs }: Retry) => {
      delays.push(delayMs);
      controller.abort();
    };
    const client = clientFor(server.endpoint, { retry: { maxDelayMs: 20_000 }, onRetry });
    const call = client.createConnection(INPUT, { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ kind: "aborted", ambiguous: false });
    expect(delays).toEqual([20_000]);
  });
});

test("An answer larger than any answer is refused before it fills the memory", async () => {
  const flood: Reply = (response) => {
    const chunk = "x".repeat(64 * 1024);
    const send = () => void (response.destroyed || response.write(chunk, send));
    send();
  };
  await using server = await startServer(flood);
  expect(await catchError({ endpoint: server.endpoint })).toMatchObject({
    kind: "protocol",
    ambiguous: true,
  });
});

describe("Hooks", () => {
  test("see each request, answer and retry, without secrets", async () => {
    await using server = await startServer(refuse(429, "Throttling.User"), succeed);
    const seen: unknown[] = [];
    const see = (kind: string) => (event: object) => void seen.push({ kind, ...event });
    const hooks = { onRequest: see("request"), onResponse: see("response"), onRetry: see("retry") };
    await clientFor(server.endpoint, hooks).createConnection(INPUT);
    expect(seen).toMatchObject([
      { kind: "request", attempt: 1, operation: "CreateConnection" },
      {
        kind: "response",
        attempt: 1,
        status: 429,
        code: "Throttling.User",
        requestId: "r",
        durationMs: expect.any(Number),
      },
      { kind: "retry", attempt: 1, reason: "throttled", error: { code: "Throttling.User" } },
      { kind: "request", attempt: 2 },
      { kind: "response", attempt: 2, status: 200 },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/wörd|w%C3%B6rd|testsecret/);
  });
});

test("inspect signs without sending", async () => {
  await using server = await startServer(succeed);
  const { request, redacted } = await clientFor(server.endpoint).inspect(createConnectionOperation, INPUT);
  expect(server.requests).toEqual([]);
  expect(redacted.stringToSign).toMatch(/^ACS3-HMAC-SHA256\n[0-9a-f]{64}$/);
  expect(JSON.stringify(redacted)).not.toMatch(/wörd/);
  expect((await fetch(request)).status).toBe(200);
  expect(server.requests).toHaveLength(1);
});

test("The raw door gives data, error and response, signed and tried again", async () => {
  const query = { Action: "CreateConnection", Version: "2020-05-18", ...INPUT } as const;
  await using server = await startServer(refuse(429, "Throttling"), succeed, refuse(400, "MissingName"));
  const raw = createRawClient(createConnectionFetchClient, createConnectionOperation, {
    endpoint: server.endpoint,
    credentials: CREDENTIALS,
    ...QUICK,
  });
  const good = await raw.POST("/", { params: { query } });
  expect([good.data?.Data, good.response.status]).toEqual([123, 200]);
  const bad = await raw.POST("/", { params: { query } });
  expect([bad.error?.Code, bad.response.status]).toEqual(["MissingName", 400]);
});
