import { createConnectionOperation } from "@dataworks-kit/api";
import { type ClientOptions, createClient, undocumentedType } from "@dataworks-kit/client";
import { createConnectionInputSchema } from "@dataworks-kit/client/validate";
import type { Operation } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { checkInput } from "../src/input/check-input.ts";
import { CREDENTIALS, catchError, INPUT, PASSWORD, printed } from "./support/inputs.ts";
import { startRecordedServer } from "./support/recorded-server.ts";

const ENDLESS: Record<string, unknown> = {};
ENDLESS.self = ENDLESS;
const neverSent = () => Promise.reject(new Error("It was sent."));

describe("An input is refused before it is sent:", () => {
  test.each([
    { given: { ProjectId: undefined }, want: "ProjectId: is required and must not be empty" },
    { given: { ProjectId: 1.5 }, want: "ProjectId: expected an int64 (a number or a bigint), got 1.5" },
    { given: { ProjectId: "1" }, want: 'ProjectId: expected an int64 (a number or a bigint), got "1"' },
    {
      given: { ProjectId: 2 ** 53 },
      want: "ProjectId: is a number beyond 2^53, which may be rounded already: give it as a bigint",
    },
    {
      given: { ProjectId: 2n ** 63n },
      want: "ProjectId: expected an int64 (a number or a bigint), got 9223372036854775808",
    },
    { given: { Name: "" }, want: "Name: is required and must not be empty" },
    { given: { Name: 7 }, want: "Name: expected a string, got 7" },
    { given: { Name: Object.create(null) }, want: "Name: expected a string, got an object" },
    { given: { Name: "\ud800" }, want: "Name: holds half of a surrogate pair, which has no UTF-8" },
    { given: { EnvType: 7 }, want: "EnvType: expected 0 or 1, got 7" },
    { given: { EnvType: undefined }, want: "EnvType: is required and must not be empty: 0 or 1" },
    { given: { ConnectionType: "redis" }, want: "ConnectionType: expected odps or mysql or rds or oss" },
    { given: { ConnectionType: "oss" }, want: "SubType: is allowed only when ConnectionType is rds" },
    {
      given: { SubType: "oracle" },
      want: 'SubType: expected mysql or sqlserver or postgresql, got "oracle"',
    },
    { given: { Content: "" }, want: "Content: is required and must not be empty" },
    { given: { Content: "{" }, want: "Content: expected the text of a JSON object, but this is not JSON" },
    { given: { Content: "[]" }, want: "Content: expected the text of a JSON object" },
    { given: { Content: [] }, want: "Content: expected a JSON object" },
    { given: { Content: ENDLESS }, want: "Content: expected a JSON object, but this one has no end" },
    {
      given: { Contnet: "{}" },
      want: "Contnet: is not a parameter of CreateConnection; known are RegionId, ProjectId, Name",
    },
  ])("$given", async ({ given, want }) => {
    const error = await catchError({ fetch: neverSent }, { ...INPUT, ...given });
    expect(error).toMatchObject({ kind: "config", ambiguous: false });
    expect(error.message).toContain(`CreateConnection was not sent. ${want}`);
    expect(error.issues[0]?.path).toBe(want.split(":")[0]);
  });

  test("all that is wrong is told at once", async () => {
    const { issues } = await catchError({ fetch: neverSent }, { ...INPUT, Name: "", EnvType: 7 });
    expect(issues.map(({ path }) => path)).toEqual(["Name", "EnvType"]);
  });

  test("no secret is repeated", async () => {
    const text = printed(
      await catchError({ fetch: neverSent }, { ...INPUT, Content: `{"password":"${PASSWORD}` }),
    );
    expect(text).not.toContain("wörd");
  });
});

describe("The inside of Content", () => {
  const Content = { ...INPUT.Content, password: undefined, username: 5 };

  test("is the service's to judge unless a schema is given", async () => {
    await using server = await startRecordedServer();
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
    await client.createConnection({ ...INPUT, Content: JSON.stringify(Content) });
    expect(server.requests).toHaveLength(1);
  });

  test("is checked when a schema is given", async () => {
    const error = await catchError(
      { fetch: neverSent, inputSchemas: { createConnection: createConnectionInputSchema } },
      { ...INPUT, Content },
    );
    expect(error.issues).toEqual([
      { path: "Content.password", message: "is required" },
      { path: "Content.username", message: "must be a string" },
    ]);
  });
});

describe("The open door", () => {
  const { SubType: _, ...rest } = INPUT;
  test("lets a type pass that is not documented, and nothing of it shows on the wire", async () => {
    await using server = await startRecordedServer();
    const client = createClient({
      endpoint: server.endpoint,
      credentials: CREDENTIALS,
      inputSchemas: { createConnection: createConnectionInputSchema },
    });
    await client.createConnection(
      undocumentedType({ ...rest, ConnectionType: "redis", SubType: "cluster", Content: { address: "r-1" } }),
    );
    const [request] = server.requests;
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      ProjectId: "1",
      Name: "abc",
      EnvType: "1",
      ConnectionType: "redis",
      SubType: "cluster",
      Content: '{"address":"r-1"}',
    });
  });

  test("still refuses what is wrong beside it", async () => {
    const error = await catchError(
      { fetch: neverSent },
      undocumentedType({ ...rest, Name: "", ConnectionType: "redis", Content: "no" }),
    );
    expect(error.issues.map(({ path }) => path)).toEqual(["Name", "Content"]);
  });
});

describe("An option is refused at construction:", () => {
  const secret = "s3cr3t\n";
  test.each([
    {
      given: { regionId: undefined },
      want: "regionId: expected a region such as cn-shanghai, or give endpoint",
    },
    { given: { regionId: "evil.example/#" }, want: "regionId: expected the id of a region" },
    { given: { network: "intranet" }, want: "network: expected public or vpc" },
    { given: { endpoint: "http://" }, want: "endpoint: expected a URL" },
    {
      given: { endpoint: "https://a:b@host" },
      want: "endpoint: expected an http: or https: URL of a server, without user",
    },
    {
      given: { endpoint: "https://host/path?query" },
      want: "endpoint: expected an http: or https: URL of a server, without user, query and fragment",
    },
    {
      given: { endpoint: "https://host/path#fragment" },
      want: "endpoint: expected an http: or https: URL of a server, without user, query and fragment",
    },
    {
      given: { secrets: "secret" as never },
      want: "secrets: expected a list of texts",
    },
    { given: { endpoint: "ftp://host" }, want: "endpoint: expected an http: or https: URL" },
    {
      given: { endpoint: "http://dataworks.example" },
      want: "endpoint: expected https:, since passwords travel in the call",
    },
    {
      given: { algorithm: "HMAC-MD5" },
      want: "algorithm: expected ACS3-HMAC-SHA256 or HMAC-SHA1 or ACS3-HMAC-SM3",
    },
    { given: { parametersIn: "header" }, want: "parametersIn: expected body or query" },
    {
      given: { credentials: undefined },
      want: "credentials: expected an object with accessKeyId and accessKeySecret",
    },
    {
      given: { credentials: { accessKeyId: "", accessKeySecret: "x" } },
      want: "credentials.accessKeyId: expected a text that is not empty",
    },
    {
      given: { credentials: { accessKeyId: "a,b", accessKeySecret: "x" } },
      want: "credentials.accessKeyId: expected printable ASCII",
    },
    {
      given: { credentials: { accessKeyId: "a", accessKeySecret: secret } },
      want: "credentials.accessKeySecret: expected printable ASCII without spaces; is there a line break at its end?",
    },
    { given: { fetch: "https://host" }, want: "fetch: expected a function" },
    { given: { onRequest: 1 }, want: "onRequest: expected a function" },
    { given: { onResponse: {} }, want: "onResponse: expected a function" },
    { given: { onRetry: null }, want: "onRetry: expected a function" },
    { given: { retry: 1 }, want: "retry: expected false, or an object with maxAttempts" },
    { given: { retry: null }, want: "retry: expected false, or an object with maxAttempts" },
    {
      given: { inputSchemas: { createConection: createConnectionInputSchema } },
      want: "inputSchemas.createConection: expected the operationId of an operation of this client (createConnection, ",
    },
    {
      given: { inputSchemas: { createConnection: {} } },
      want: "inputSchemas.createConnection: expected a schema, such as those of @dataworks-kit/client/validate",
    },
    {
      given: { credentials: { ...CREDENTIALS, securityToken: "" } },
      want: "credentials.securityToken: expected a text that is not empty",
    },
  ])("$want", ({ given, want }) => {
    const options = { regionId: "cn-shanghai", credentials: CREDENTIALS, ...given } as ClientOptions;
    const failure = () => createClient(options);
    expect(failure).toThrow(
      expect.objectContaining({ name: "DataWorksError", kind: "config", operation: "createClient" }),
    );
    expect(failure).toThrow(`createClient: ${want}`);
    expect(failure).not.toThrow(/s3cr3t/);
  });
});

test.each([
  [{ regionId: "cn-shanghai" }, "https://dataworks.cn-shanghai.aliyuncs.com"],
  [{ regionId: "cn-shanghai", network: "vpc" }, "https://dataworks-vpc.cn-shanghai.aliyuncs.com"],
  [{ regionId: "cn-qingdao" }, "https://dataworks.aliyuncs.com"],
  [{ endpoint: "dataworks.example.com" }, "https://dataworks.example.com"],
  [{ endpoint: "http://localhost:8080/" }, "http://localhost:8080"],
  [{ endpoint: "http://[::1]:8080" }, "http://[::1]:8080"],
  [{ endpoint: "http://double:8080", allowPlainHttp: true }, "http://double:8080"],
] as const)("%j calls %s", async (options, want) => {
  const asked: string[] = [];
  const fetch = async (request: Request) => {
    asked.push(request.url);
    return new Response('{"RequestId":"r","Data":1}');
  };
  await createClient({ credentials: CREDENTIALS, fetch, ...options }).createConnection(INPUT);
  expect(asked).toEqual([`${want}/`]);
});

describe("JSON in a string is checked by what the document says of it", () => {
  const TAKEN = { array: ["[]", [], [{ a: 1 }]], object: ["{}", {}, '{"a":1}'] };
  const NEITHER = ["1", '"a"', "null", "true", "{", 1];

  test.each([
    [undefined, [...TAKEN.array, ...TAKEN.object], NEITHER],
    ["array" as const, TAKEN.array, [...TAKEN.object, ...NEITHER]],
    ["object" as const, TAKEN.object, [...TAKEN.array, ...NEITHER]],
  ])("%s", (jsonType, taken, refused) => {
    const parameter = { name: "List", type: "string", json: true, ...(jsonType && { jsonType }) } as const;
    const descriptor = { ...createConnectionOperation, parameters: [parameter] };
    const problems = (List: unknown) => checkInput({ List }, descriptor, { isOpen: false });
    for (const value of taken) expect(problems(value)).toEqual([]);
    for (const value of refused) expect(problems(value)).toHaveLength(1);
  });
});

test.each([{ EnvType: PASSWORD }, { ProjectId: PASSWORD }, { ConnectionType: PASSWORD }])(
  "A secret that was put in the wrong place is not repeated: %#",
  async (given) => {
    const client = createClient({ regionId: "cn-shanghai", credentials: CREDENTIALS, fetch: neverSent });
    const error = await client
      .createConnection({ ...INPUT, ...given } as never)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "config", message: expect.stringContaining("got ***") });
    expect(printed(error)).not.toContain(PASSWORD);
  },
);

test.each([{ regionId: "cn-shanghai" }, { endpoint: "https://gateway.example" }])(
  "A member that throws when it is read is bad input, and what it throws is not repeated: %j",
  async (place) => {
    const client = createClient({ ...place, credentials: CREDENTIALS, fetch: neverSent });
    const trap = () => {
      throw new Error(PASSWORD);
    };
    const Content = Object.defineProperty({ ...Object(INPUT.Content) }, "more", {
      enumerable: true,
      get: trap,
    });
    const top = Object.defineProperty({ ...INPUT }, "Name", { enumerable: true, get: trap });
    for (const input of [{ ...INPUT, Content }, top]) {
      const error = await client.createConnection(input).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: "config", ambiguous: false });
      expect(printed(error)).not.toContain(PASSWORD);
    }
  },
);

test("An input is read when the call is made: a later change of the object is not sent", async () => {
  const sent: string[] = [];
  const credentials = async () => CREDENTIALS;
  const fetch = async (request: Request) => {
    sent.push(await request.text());
    return Response.json({ Data: 1, RequestId: "r", Success: true });
  };
  const client = createClient({ endpoint: "https://gateway.example", credentials, fetch });
  const input = { ...INPUT, Content: { ...Object(INPUT.Content) } };
  const call = client.createConnection(input);
  Object.assign(input, { Name: "changed" });
  Object.assign(input.Content, { database: "changed" });
  await call;
  expect(sent).toHaveLength(1);
  expect(sent[0]).not.toContain("changed");
});

test("A getter at the top of the input is read once", async () => {
  let reads = 0;
  const input = Object.defineProperty({ ...INPUT }, "Name", {
    enumerable: true,
    get: () => {
      reads += 1;
      return "orders";
    },
  });
  const fetch = async () => Response.json({ Data: 1, RequestId: "r", Success: true });
  const client = createClient({ endpoint: "https://gateway.example", credentials: CREDENTIALS, fetch });
  await client.createConnection(input);
  expect(reads).toBe(1);
});

test("A value that writes itself in another way each time is sent as it was checked", async () => {
  const sent: (string | null)[] = [];
  const fetch = async (request: Request) => {
    sent.push(new URLSearchParams(await request.text()).get("Content"));
    return Response.json({ Data: 1, RequestId: "r", Success: true });
  };
  const client = createClient({ endpoint: "https://gateway.example", credentials: CREDENTIALS, fetch });
  let reads = 0;
  const toJSON = () => {
    reads += 1;
    return reads === 1 ? { password: "p" } : [1];
  };
  await client.createConnection({ ...INPUT, Content: Object.assign({ ...INPUT.Content }, { toJSON }) });
  expect(sent).toEqual(['{"password":"p"}']);
});

test("A number within a list that is not exact is bad input, and the error names its place", async () => {
  const client = createClient({
    endpoint: "https://gateway.example",
    credentials: CREDENTIALS,
    fetch: neverSent,
  });
  const operation: Operation = {
    ...createConnectionOperation,
    parameters: [{ name: "Ids", type: "array" }],
  };
  for (const Ids of [
    [1, 2 ** 60],
    [1, Number.NaN],
  ])
    await expect(client.call(operation, { Ids })).rejects.toMatchObject({
      kind: "config",
      message: expect.stringMatching(/^Ids\.2 is .* Nothing was sent\.$/),
    });
});
