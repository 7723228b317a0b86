import { getEventListeners } from "node:events";
import { type ClientOptions, type Credentials, createClient, fromAlibabaCloud } from "@dataworks-kit/client";
import { createConnection } from "@dataworks-kit/client/operations";
import { describe, expect, test, vi } from "vitest";
import { CREDENTIALS, INPUT } from "./support/inputs.ts";
import { replyWith, SUCCESS, startRecordedServer } from "./support/recorded-server.ts";

const never = () => new Promise<never>(() => {});
const ENDLESS_SCHEMA = {
  "~standard": { version: 1, vendor: "dataworks-gen", validate: never as never },
} as const;
const success = () => new Response(SUCCESS, { headers: { "content-type": "application/json" } });
const clientFor = (options: Partial<ClientOptions>) =>
  createClient({ endpoint: "http://127.0.0.1:9", credentials: CREDENTIALS, ...options });

/** What does not end by itself, and whether the request was handed on by then. */
const ENDLESS: readonly (readonly [name: string, options: Partial<ClientOptions>, wasSent: boolean])[] = [
  ["a provider", { credentials: never }, false],
  ["a provider of the vendor's library", { credentials: fromAlibabaCloud({ getCredential: never }) }, false],
  ["a schema", { inputSchemas: { createConnection: ENDLESS_SCHEMA } }, false],
  ["a fetch that does not heed the signal", { fetch: never }, true],
  [
    "a body that does not heed it",
    { fetch: async () => new Response(new ReadableStream({ pull: never, cancel: never })) },
    true,
  ],
  ["a body of endless drops", { fetch: async () => new Response(dripping()) }, true],
];

function dripping(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      controller.enqueue(Uint8Array.of(32));
    },
  });
}

describe("A call ends although this does not:", () => {
  test.each(ENDLESS)("%s, by timeoutMs and totalTimeoutMs", async (_, options, ambiguous) => {
    const client = clientFor(options);
    const limits = [{ timeoutMs: 400, totalTimeoutMs: 5_000 }, { totalTimeoutMs: 400 }];
    for (const limit of limits)
      await expect(client.createConnection(INPUT, limit)).rejects.toMatchObject({
        kind: "timeout",
        ambiguous,
      });
  });

  test.each(ENDLESS)("%s, by the signal", async (_, options, ambiguous) => {
    const controller = new AbortController();
    const call = clientFor(options).createConnection(INPUT, { signal: controller.signal });
    setTimeout(() => controller.abort(), 200);
    await expect(call).rejects.toMatchObject({ kind: "aborted", ambiguous });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  test("a provider, when a call is inspected", async () => {
    const inspected = clientFor({ credentials: never, timeoutMs: 30 }).inspect(createConnection, INPUT);
    await expect(inspected).rejects.toMatchObject({ kind: "timeout", ambiguous: false });
  });
});

test("What comes when nobody waits any more is not sent", async () => {
  await using server = await startRecordedServer(replyWith(200, SUCCESS));
  let give: (credentials: Credentials) => void = () => {};
  const credentials = () =>
    new Promise<Credentials>((resolve) => {
      give = resolve;
    });
  const call = clientFor({ endpoint: server.endpoint, credentials }).createConnection(INPUT, {
    timeoutMs: 20,
  });
  await expect(call).rejects.toMatchObject({ kind: "timeout", ambiguous: false });
  give(CREDENTIALS);
  await new Promise(setImmediate);
  expect(server.requests).toEqual([]);
});

describe("Credentials that several calls wait for", () => {
  test("come to those that still wait; each of the others ends in its own way", async () => {
    let give: (credentials: Credentials) => void = () => {};
    const provider = vi.fn(
      () =>
        new Promise<Credentials>((resolve) => {
          give = resolve;
        }),
    );
    const { createConnection } = clientFor({ credentials: provider, fetch: async () => success() });
    const controller = new AbortController();
    const aborted = createConnection(INPUT, { signal: controller.signal });
    const late = createConnection(INPUT, { timeoutMs: 20 });
    const patient = createConnection(INPUT);
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ kind: "aborted", ambiguous: false });
    await expect(late).rejects.toMatchObject({ kind: "timeout", ambiguous: false });
    give(CREDENTIALS);
    expect(await patient).toMatchObject({ Data: 123 });
    expect(provider).toHaveBeenCalledOnce();
  });

  test("are asked for afresh when all have given up, and the provider hears of that", async () => {
    const signals: AbortSignal[] = [];
    const provider = ({ signal }: { signal?: AbortSignal }) => {
      if (signal) signals.push(signal);
      return signals.length > 1 ? CREDENTIALS : never();
    };
    const { createConnection } = clientFor({ credentials: provider, fetch: async () => success() });
    await expect(createConnection(INPUT, { timeoutMs: 20 })).rejects.toMatchObject({ kind: "timeout" });
    expect(await createConnection(INPUT)).toMatchObject({ Data: 123 });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
});

describe("A hook harms nobody", () => {
  test.each([
    [
      "throws",
      () => {
        throw new Error("hook");
      },
    ],
    ["rejects", () => Promise.reject(new Error("hook"))],
    ["does not end", never],
  ])("that %s", async (_, hook) => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const client = clientFor({
      fetch: async () => success(),
      onRequest: hook,
      onResponse: hook,
      onRetry: hook,
    });
    expect(await client.createConnection(INPUT)).toMatchObject({ Data: 123 });
    await new Promise(setImmediate);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("A source that fails is a fault of the configuration, and the client goes on working:", () => {
  const boom = () => {
    throw new Error("boom");
  };
  const nonsense = ["", "two words", "ä", "a\nb", 5, undefined, Promise.resolve("n")];
  test.each([
    [
      "clock",
      [boom, ...[Number.NaN, Number.POSITIVE_INFINITY, -1, 1e15, "now", undefined].map((v) => () => v)],
    ],
    ["nonce", [boom, ...nonsense.map((value) => () => value)]],
    ["credentials", [boom, ...[undefined, null, {}, "key", { accessKeyId: 1 }].map((value) => () => value)]],
  ] as const)("%s", async (option, sources) => {
    for (const broken of sources) {
      const sent = vi.fn(async () => success());
      const source = vi.fn().mockImplementationOnce(broken);
      const good = { clock: Date.now, nonce: () => crypto.randomUUID(), credentials: () => CREDENTIALS }[
        option
      ];
      source.mockImplementation(good);
      const { createConnection } = clientFor({ [option]: source, fetch: sent });
      await expect(createConnection(INPUT)).rejects.toMatchObject({ kind: "config", ambiguous: false });
      expect(sent).not.toHaveBeenCalled();
      expect(await createConnection(INPUT)).toMatchObject({ Data: 123 });
    }
  });

  test("an error of another call in a provider is not taken for one of this call", async () => {
    const lost = clientFor({ fetch: () => Promise.reject(new Error("lost")) });
    const credentials = async () => {
      await lost.createConnection(INPUT);
      return CREDENTIALS;
    };
    const call = clientFor({ credentials }).createConnection(INPUT);
    await expect(call).rejects.toMatchObject({ kind: "config", ambiguous: false });
  });

  test("random only spreads waits", async () => {
    const throttled = () =>
      Response.json({ RequestId: "r", Code: "Throttling.User", Message: "m" }, { status: 429 });
    for (const random of [boom, () => Number.NaN, () => 7]) {
      const answers = [throttled(), success()];
      const fetch = async () => answers.shift() ?? success();
      const client = clientFor({ fetch, random, retry: { baseDelayMs: 1 } });
      expect(await client.createConnection(INPUT)).toMatchObject({ Data: 123 });
    }
  });
});
