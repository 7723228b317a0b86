import { type CallOptions, type ClientOptions, createClient } from "@dataworks-kit/client";
import { createClientFor } from "@dataworks-kit/client/core";
import { createConnection, updateConnection } from "@dataworks-kit/client/operations";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, INPUT } from "./support/inputs.ts";
import { createItem, replyByAction, replyWithPages, writeList } from "./support/lists.ts";
import { type Reply, replyWith, startRecordedServer } from "./support/recorded-server.ts";

const LOOK = { lookAfterAmbiguous: true } as const;
const lost: Reply = (response) => void response.destroy();
const never: Reply = () => {};

const optionsFor = (endpoint: string): ClientOptions => ({
  endpoint,
  credentials: CREDENTIALS,
  retry: false,
  clock: () => Date.UTC(2026, 0, 2, 3, 4, 5),
});

/** What a create comes to, by the replies to it and to the list; and what was asked. */
async function create(CreateConnection: Reply, ListConnections: Reply, options: CallOptions = {}) {
  await using server = await startRecordedServer(replyByAction({ CreateConnection, ListConnections }));
  const client = createClient(optionsFor(server.endpoint));
  const call = client.createConnection(INPUT, { ...LOOK, ...options });
  const outcome = await call.catch((error: unknown) => error);
  return { outcome, asked: server.requests.map(({ url }) => new URL(url, "http://host").searchParams) };
}

describe("A look after an ambiguous create", () => {
  test("finds what is there, by workspace, environment and name", async () => {
    const { outcome, asked } = await create(lost, replyWithPages([[createItem(7, "abc")]], 1));
    expect(outcome).toMatchObject({
      outcome: "found",
      id: 7,
      createdAt: "Mar 17, 2021 4:09:32 PM",
      item: { SubType: "mysql" },
    });
    expect(Object.fromEntries(asked[1] ?? [])).toMatchObject({ ProjectId: "1", EnvType: "1", Name: "abc" });
  });

  test("goes through all pages, and takes no name that is only alike", async () => {
    const pages = [[createItem(1, "abcd")], [createItem(2, "ABC")], [createItem(3, "abc")]];
    expect((await create(lost, replyWithPages(pages, 3))).outcome).toMatchObject({ id: 3 });
  });

  test("looks for the item of the call, whatever became of the input since", async () => {
    const ListConnections = replyWithPages([[createItem(77, "other")]], 1);
    await using server = await startRecordedServer(
      replyByAction({ CreateConnection: lost, ListConnections }),
    );
    const input = { ...INPUT };
    const call = createClient(optionsFor(server.endpoint)).createConnection(input, LOOK);
    Object.assign(input, { Name: "other" });
    await expect(call).rejects.toMatchObject({ ambiguous: true });
  });

  test("takes no other environment", async () => {
    const other = { ...createItem(1, "abc"), EnvType: 0 };
    expect((await create(lost, replyWithPages([[other]], 1))).outcome).toMatchObject({ ambiguous: true });
  });

  test("that finds nothing leaves the error ambiguous, and says when, and that it is not a proof", async () => {
    const { outcome } = await create(lost, replyWith(200, writeList([])));
    expect(outcome).toMatchObject({
      kind: "network",
      operation: "CreateConnection",
      ambiguous: true,
      message: expect.stringContaining(
        "ListConnections did not show it at 2026-01-02T03:04:05.000Z, which is not a proof",
      ),
    });
  });

  test("that fails leaves the error as it was, and says why", async () => {
    const refusal = replyWith(403, '{"RequestId":"r","Code":"Forbidden.RAM","Message":"Not you."}');
    expect((await create(lost, refusal)).outcome).toMatchObject({
      kind: "network",
      ambiguous: true,
      operation: "CreateConnection",
      message: expect.stringMatching(/The look failed: ListConnections.*Not you/),
    });
  });

  test("ends with the time of the whole call", async () => {
    const { outcome } = await create(lost, never, { totalTimeoutMs: 3_000 });
    expect(outcome).toMatchObject({ ambiguous: true, message: expect.stringContaining("The look failed:") });
  });

  test("ends with the caller's signal", async () => {
    const controller = new AbortController();
    const abort: Reply = () => controller.abort();
    const { outcome } = await create(lost, abort, { signal: controller.signal });
    expect(outcome).toMatchObject({ ambiguous: true, message: expect.stringContaining("The look failed:") });
  });

  test("also tells whose the name is that a repeated create finds taken", async () => {
    let count = 0;
    const taken = replyWith(
      400,
      '{"RequestId":"r","Code":"ConnectionAlreadyExist","Message":"It is there."}',
    );
    const lostThenTaken: Reply = (response, request) => {
      count += 1;
      (count === 1 ? lost : taken)(response, request);
    };
    const again = { retryAmbiguous: true, retry: { baseDelayMs: 0 } } as const;
    const { outcome } = await create(lostThenTaken, replyWithPages([[createItem(7, "abc")]], 1), again);
    expect(outcome).toMatchObject({ outcome: "found", id: 7 });
  });
});

describe("There is no look", () => {
  test("after a success", async () => {
    const { outcome, asked } = await create(
      replyWith(200, '{"RequestId":"r","Data":5,"Success":true}'),
      lost,
    );
    expect([outcome, asked.length]).toMatchObject([{ Data: 5 }, 1]);
  });

  test("after a certain refusal", async () => {
    const refusal = replyWith(404, '{"RequestId":"r","Code":"InvalidAccessKeyId.NotFound","Message":"No."}');
    const { outcome, asked } = await create(refusal, lost);
    expect([outcome, asked.length]).toMatchObject([
      { code: "InvalidAccessKeyId.NotFound", ambiguous: false },
      1,
    ]);
  });

  test("without the handle that lists, which is told before anything is sent", async () => {
    await using server = await startRecordedServer(lost);
    const client = createClientFor({ ...optionsFor(server.endpoint), operations: { createConnection } });
    await expect(client.createConnection(INPUT, LOOK)).rejects.toMatchObject({
      kind: "config",
      message: expect.stringContaining("the handle of ListConnections"),
    });
    expect(server.requests).toHaveLength(0);
  });

  test("after an operation whose document does not say how", async () => {
    await using server = await startRecordedServer(lost);
    const client = createClientFor({ ...optionsFor(server.endpoint), operations: { updateConnection } });
    await expect(client.updateConnection({ ConnectionId: 1 }, LOOK)).rejects.toMatchObject({
      kind: "config",
      message: expect.stringContaining("unlike UpdateConnection"),
    });
    expect(server.requests).toHaveLength(0);
  });
});
