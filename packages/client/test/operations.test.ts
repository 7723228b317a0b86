import { listConnectionsFetchClient } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { createClientFor, type Handles } from "@dataworks-kit/client/core";
import {
  createConnection,
  createDataSource,
  listConnections,
  testNetworkConnection,
  updateConnection,
} from "@dataworks-kit/client/operations";
import { createRawClient } from "@dataworks-kit/client/raw";
import type { Operation } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, INPUT } from "./support/inputs.ts";
import { createItem, writeList } from "./support/lists.ts";
import { type RecordedRequest, replyWith, startRecordedServer } from "./support/recorded-server.ts";

const ONE = replyWith(200, writeList([createItem(7)]));
const DONE = replyWith(200, '{"RequestId":"r","Data":true,"Success":true}');
const EMPTY = replyWith(200, '{"RequestId":"r"}');

const optionsFor = (endpoint: string) => ({ endpoint, credentials: CREDENTIALS, retry: false }) as const;
const clientFor = <Operations extends Handles>(endpoint: string, operations: Operations) =>
  createClientFor({ ...optionsFor(endpoint), operations });

const readQuery = ({ url }: RecordedRequest) => Object.fromEntries(new URL(url, "http://host").searchParams);
const readForm = ({ body }: RecordedRequest) => Object.fromEntries(new URLSearchParams(body));

/** An operation of another product, as `dataworks-gen` makes its handle. */
const tagDisks: Operation<{
  readonly input: {
    readonly DiskId: readonly string[];
    readonly Tag: readonly { readonly Key: string; readonly Value?: string }[];
    readonly Rule?: { readonly Days: number; readonly Secret?: string };
  };
  readonly output: { readonly RequestId: string };
  readonly errorCode: "DiskNotFound";
}> = {
  operationId: "tagDisks",
  action: "TagDisks",
  version: "2014-05-26",
  product: "ecs",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  effect: "write",
  idempotent: true,
  deprecated: false,
  parameters: [
    { name: "DiskId", type: "array", items: { type: "string" }, required: true },
    {
      name: "Tag",
      type: "array",
      required: true,
      items: { type: "object", properties: { Key: { type: "string" }, Value: { type: "string" } } },
    },
    {
      name: "Rule",
      type: "object",
      secrets: ["Secret"],
      properties: { Days: { type: "integer" }, Secret: { type: "string", secret: true } },
    },
  ],
  answer: { required: {} },
};

const TAGS = { DiskId: ["d-1", "d-2"], Tag: [{ Key: "a", Value: "1" }, { Key: "b" }], Rule: { Days: 3 } };

describe("An operation is called as its document says:", () => {
  test("GET has its parameters in the URL, and no body", async () => {
    await using server = await startRecordedServer(ONE);
    const { Data } = await clientFor(server.endpoint, { listConnections }).listConnections({ ProjectId: 1 });
    const [request] = server.requests as [RecordedRequest];
    expect([request.method, request.body, readQuery(request)]).toEqual(["GET", "", { ProjectId: "1" }]);
    expect(Data.Connections?.[0]?.Id).toBe(7);
  });

  test("PUT has them in a form", async () => {
    await using server = await startRecordedServer(DONE);
    const client = clientFor(server.endpoint, { updateConnection });
    await client.updateConnection({ ConnectionId: 7, Content: { password: "secret" } });
    const [request] = server.requests as [RecordedRequest];
    expect([request.method, request.url]).toEqual(["PUT", "/"]);
    expect(readForm(request)).toEqual({ ConnectionId: "7", Content: '{"password":"secret"}' });
  });

  test("arrays and objects are flattened", async () => {
    await using server = await startRecordedServer(EMPTY);
    await clientFor(server.endpoint, { tagDisks }).tagDisks(TAGS);
    const flat = { "DiskId.1": "d-1", "DiskId.2": "d-2", "Tag.1.Key": "a", "Tag.1.Value": "1" };
    expect(readForm(server.requests[0] as RecordedRequest)).toEqual({
      ...flat,
      "Tag.2.Key": "b",
      "Rule.Days": "3",
    });
  });

  test("RegionId travels where it is a parameter, and nowhere else", async () => {
    await using server = await startRecordedServer(ONE);
    const client = createClientFor({
      ...optionsFor(server.endpoint),
      regionId: "cn-shanghai",
      operations: { listConnections, tagDisks },
    });
    await client.listConnections({ ProjectId: 1 });
    await client.tagDisks(TAGS);
    const [list, tag] = server.requests as [RecordedRequest, RecordedRequest];
    expect(readQuery(list)).toMatchObject({ RegionId: "cn-shanghai" });
    expect(Object.keys(readForm(tag))).not.toContain("RegionId");
  });

  test("two versions of one Action stand side by side", async () => {
    await using server = await startRecordedServer(
      replyWith(200, '{"RequestId":"r","Data":1,"Success":true}'),
    );
    const newer = { ...createDataSource, version: "2024-05-18" };
    const client = clientFor(server.endpoint, { older: createDataSource, newer });
    const { ConnectionType: DataSourceType, ...rest } = INPUT;
    await client.older({ ...rest, DataSourceType });
    await client.newer({ ...rest, DataSourceType });
    expect(server.requests.map(({ headers }) => [headers["x-acs-action"], headers["x-acs-version"]])).toEqual(
      [
        ["CreateDataSource", "2020-05-18"],
        ["CreateDataSource", "2024-05-18"],
      ],
    );
  });

  test.each(["constructor", "__proto__", "toString"])(
    "is called by a handle that is named %s",
    async (name) => {
      await using server = await startRecordedServer(EMPTY);
      const handle = { ...tagDisks, operationId: name, action: name };
      const input = { DiskId: ["d"], Tag: [{ Key: "k" }] };
      await clientFor(server.endpoint, { tagDisks }).call(handle, input);
      expect(server.requests).toHaveLength(1);
    },
  );

  test("call takes a handle that is none of the methods", async () => {
    await using server = await startRecordedServer(ONE);
    const client = clientFor(server.endpoint, { createConnection });
    expect(await client.call(listConnections, { ProjectId: 1 })).toMatchObject({ Data: { TotalCount: 1 } });
  });

  test("the raw door calls it too", async () => {
    await using server = await startRecordedServer(ONE);
    const raw = createRawClient(listConnectionsFetchClient, listConnections, optionsFor(server.endpoint));
    const query = { Action: "ListConnections", Version: "2020-05-18", ProjectId: 1 } as const;
    const { data } = await raw.GET("/", { params: { query } });
    expect([server.requests[0]?.method, data?.Data.TotalCount]).toEqual(["GET", 1]);
  });
});

describe("A secret in a URL", () => {
  const byGet = { ...tagDisks, methods: ["GET"], parametersIn: ["query"] } as const;
  const input = { ...TAGS, Rule: { Days: 3, Secret: "hush" } };

  test("is refused where the document leaves no other place", async () => {
    await using server = await startRecordedServer(EMPTY);
    const error = await clientFor(server.endpoint, { byGet })
      .byGet(input)
      .catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ kind: "config", issues: [{ path: "Rule" }] });
    expect(String(error)).not.toContain("hush");
    expect(server.requests).toHaveLength(0);
  });

  test("travels when the caller chose the query", async () => {
    await using server = await startRecordedServer(EMPTY);
    const options = { ...optionsFor(server.endpoint), parametersIn: "query" as const };
    await createClientFor({ ...options, operations: { byGet } }).byGet(input);
    expect(readQuery(server.requests[0] as RecordedRequest)).toMatchObject({ "Rule.Secret": "hush" });
  });
});

describe("A read whose answer is lost", () => {
  test("is not ambiguous, and says that it changed nothing", async () => {
    await using server = await startRecordedServer((response) => void response.destroy());
    const call = clientFor(server.endpoint, { listConnections }).listConnections({ ProjectId: 1 });
    await expect(call).rejects.toMatchObject({
      kind: "network",
      operation: "ListConnections",
      ambiguous: false,
      message: expect.stringMatching(/It changes nothing: call again\.$/),
    });
  });

  test("is tried again unasked", async () => {
    let count = 0;
    await using server = await startRecordedServer((response, request) => {
      count += 1;
      if (count === 1) response.destroy();
      else ONE(response, request);
    });
    const client = createClient({ ...optionsFor(server.endpoint), retry: { baseDelayMs: 0 } });
    expect(await client.listConnections({ ProjectId: 1 })).toMatchObject({ RequestId: "r" });
  });
});

describe("What is no operation for a client is refused at once:", () => {
  const make = (operations: object) => () => clientFor("http://127.0.0.1:1", operations as Handles);

  test.each([
    [
      "a misspelt import",
      { createConnection: undefined },
      "operations.createConnection: expected the handle",
    ],
    ["a contract", { list: { operation: listConnections } }, "operations.list: expected the handle"],
    [
      "a handle of another version",
      { old: { ...tagDisks, answer: undefined } },
      "let dataworks-gen make TagDisks",
    ],
    ["the name call", { call: listConnections }, "operations.call: expected another name"],
    ["the name inspect", { inspect: listConnections }, "operations.inspect: expected another name"],
    ["the name pages", { pages: listConnections }, "operations.pages: expected another name"],
  ])("%s", (_, operations, message) => {
    expect(make(operations)).toThrow(
      expect.objectContaining({ kind: "config", message: expect.stringContaining(message) }),
    );
  });

  test("no handle as the argument of call", async () => {
    const client = clientFor("http://127.0.0.1:1", { createConnection });
    await expect(client.call(undefined as never, {})).rejects.toMatchObject({ kind: "config" });
  });

  test("one whose document names no server, without endpoint", () => {
    const operations = { tagDisks };
    const options = { credentials: CREDENTIALS, regionId: "cn-shanghai", operations };
    expect(() => createClientFor(options)).toThrow(
      /endpoint: expected a server, since the document of TagDisks/,
    );
  });
});

test("createClient has a method for each operation of the kit", () => {
  const client = createClient(optionsFor("http://127.0.0.1:1"));
  expect([client.listConnections, client.testNetworkConnection].map((method) => typeof method)).toEqual([
    "function",
    "function",
  ]);
  expect(testNetworkConnection.action).toBe("TestNetworkConnection");
});

test("An answer with a status that no Response has is a failure at the raw door too", async () => {
  const transport = async () => ({ status: 999, headers: {}, text: "{}" });
  const options = { ...optionsFor("https://gateway.example"), transport };
  const raw = createRawClient(listConnectionsFetchClient, listConnections, options);
  const query = { Action: "ListConnections", Version: "2020-05-18", ProjectId: 1 } as const;
  await expect(raw.GET("/", { params: { query } })).rejects.toMatchObject({ kind: "protocol", status: 999 });
});
