import { createConnectionExamples, createConnectionOperation } from "@dataworks-kit/api";
import { createHandlers, createSimulator, DEFAULT_WORLD, type SimulatorOptions } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import { parseJson, stringifyJson } from "@dataworks-kit/wire";
import { HttpResponse, http, passthrough } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { KEY, run } from "./support/run.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const ENDPOINT = "https://dataworks.cn-shanghai.aliyuncs.com/";
const NO_ECS = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true" };
const CONTENT = JSON.stringify(createConnectionExamples.inputs.rds.Content);
const FLAGS: Readonly<Record<string, string>> = {
  "--region-id": "cn-shanghai",
  "--project-id": "1",
  "--name": "abc",
  "--connection-type": "rds",
  "--sub-type": "mysql",
  "--env-type": "1",
  "--content": CONTENT,
};

function writeWords(changes: Readonly<Record<string, string | undefined>> = {}): string[] {
  const flags = Object.entries({ ...FLAGS, ...changes });
  return [
    "create-connection",
    ...flags.flatMap(([flag, value]) => (value === undefined ? [] : [flag, value])),
  ];
}

function useDouble(options: SimulatorOptions = {}) {
  const simulator = createSimulator(options);
  server.use(...createHandlers(simulator));
  return simulator;
}

describe("A data source is created", () => {
  test("and printed for people", async () => {
    const simulator = useDouble();
    expect(await run(writeWords({ "--description": "" }))).toEqual({
      code: 0,
      out: "The data source was added.\n  Data       123\n  RequestId  00000000-0000-4000-8000-000000000001\n",
      err: "",
    });
    expect(simulator.revealWorld().dataSources).toMatchObject([
      { name: "abc", description: "", content: CONTENT },
    ]);
  });

  test("and printed for programs, the id exact", async () => {
    useDouble({ world: { ...DEFAULT_WORLD, nextDataSourceId: 9223372036854775807n } });
    const { code, out, err } = await run([...writeWords(), "--json"]);
    expect([code, err]).toEqual([0, ""]);
    expect(parseJson(out)).toMatchObject({ Data: 9223372036854775807n, Success: true });
  });

  test("in a workspace whose id is beyond 2^53", async () => {
    const [project] = DEFAULT_WORLD.projects;
    const id = 9007199254740993n;
    const simulator = useDouble({
      world: { ...DEFAULT_WORLD, projects: [{ tenantId: 1, members: [], ...project, id }] },
    });
    expect((await run(writeWords({ "--project-id": String(id) }))).code).toBe(0);
    expect(simulator.world().dataSources?.[0]?.projectId).toBe(id);
  });

  test.each(["ACS3-HMAC-SHA256", "HMAC-SHA1", "ACS3-HMAC-SM3"])(
    "signed with %s, in body and query",
    async (algorithm) => {
      useDouble();
      for (const place of ["body", "query"]) {
        const flags = writeWords({ "--algorithm": algorithm, "--parameters-in": place, "--name": place });
        expect((await run(flags)).code).toBe(0);
      }
    },
  );

  test.each([
    ["@orders.json", { "orders.json": `${CONTENT}\n` }],
    ["-", { "-": CONTENT }],
  ])("with Content from %s", async (content, files) => {
    const simulator = useDouble();
    expect((await run(writeWords({ "--content": content }), { files })).code).toBe(0);
    expect(simulator.revealWorld().dataSources?.[0]?.content).toBe(CONTENT);
  });

  test.each(Object.entries(createConnectionExamples.inputs))(
    "of the type %s, as documented",
    async (type, { Content }) => {
      useDouble();
      const flags = {
        "--connection-type": type,
        "--sub-type": type === "rds" ? "mysql" : undefined,
        "--content": stringifyJson(Content),
      };
      expect(await run([...writeWords(flags), "--check-content"])).toMatchObject({ code: 0, err: "" });
    },
  );

  test("in the region and with the token of the environment", async () => {
    const users = [
      {
        id: "owner",
        tenantId: 1,
        accessKeys: [{ accessKeyId: "testid", accessKeySecret: "testsecret", securityToken: "sts-1" }],
      },
    ];
    useDouble({ world: { ...DEFAULT_WORLD, users } });
    const env = { ...KEY, ALIBABA_CLOUD_SECURITY_TOKEN: "sts-1", ALIBABA_CLOUD_REGION_ID: "cn-shanghai" };
    expect(await run(writeWords({ "--region-id": undefined }), { env })).toMatchObject({ code: 0, err: "" });
  });
});

describe("A refusal", () => {
  test("has its meaning and what to do", async () => {
    useDouble();
    await run(writeWords());
    const { code, out, err } = await run(writeWords());
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(
      "refused with ConnectionAlreadyExist (400): The connection with envType 1 and name abc already exists.",
    );
    expect(err).toMatch(
      /\n {2}Meaning {4}The workspace already has.*\n {2}To do {6}Name and EnvType.*\n {2}More {7}https:/,
    );
  });

  test("is JSON for programs", async () => {
    useDouble();
    const { code, err } = await run([...writeWords({ "--project-id": "404" }), "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(err).error).toMatchObject({
      kind: "api",
      code: "Invalid.Tenant.ProjectNotExists",
      status: 400,
      ambiguous: false,
    });
  });

  test("of a wrong secret shows no secret", async () => {
    useDouble();
    const env = { ...KEY, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "wr0ng" };
    for (const place of ["body", "query"]) {
      const { code, err } = await run(
        [...writeWords({ "--algorithm": "HMAC-SHA1", "--parameters-in": place }), "--verbose"],
        { env },
      );
      expect(code).toBe(1);
      expect(err).toContain("SignatureDoesNotMatch");
      expect(err).not.toMatch(/wr0ng|%22password%22%3A%22password|"password":"password"/);
    }
  });

  test("cannot command the terminal", async () => {
    const body = { RequestId: "r", Code: "Bad", Message: "\u001b[2J\u009b1m \u202e" };
    server.use(http.all(ENDPOINT, () => HttpResponse.json(body, { status: 400 })));
    const { err } = await run(writeWords());
    for (const character of ["\u001b", "\u009b", "\u202e"]) expect(err).not.toContain(character);
  });
});

test("A throttled call is tried again, and people see why", async () => {
  const simulator = useDouble();
  simulator.failNext("Throttling.User");
  const { code, err } = await run(writeWords());
  expect(code).toBe(0);
  expect(err).toMatch(
    /^dataworks: attempt 1 failed \(Throttling\.User, throttled\); trying again in \d\.\d s\n$/,
  );
});

describe("A command line is refused before anything is sent:", () => {
  test.each([
    [
      { "--name": undefined, "--env-type": undefined },
      "nothing was sent:\n  --name: is required and must not be empty\n  --env-type: is required and must not be empty: 0 or 1\n",
    ],
    [{ "--env-type": "7" }, "--env-type: expected 0 or 1, got 7"],
    [{ "--env-type": "prod" }, "--env-type: expected 0 or 1."],
    [{ "--project-id": "1e3" }, "--project-id: expected an int64, such as 1."],
    [{ "--project-id": "9223372036854775808" }, "--project-id: expected an int64"],
    [{ "--connection-type": "redis", "--sub-type": undefined }, "--connection-type: expected odps or mysql"],
    [{ "--connection-type": "oss" }, "--sub-type: is allowed only when ConnectionType is rds"],
    [{ "--content": "{" }, "--content: expected the text of a JSON object, but this is not JSON"],
    [{ "--content": "[]" }, "--content: expected the text of a JSON object"],
    [{ "--content": "@none.json" }, "--content: cannot read none.json: no such file."],
    [{ "--region-id": "a b" }, "--region-id (or ALIBABA_CLOUD_REGION_ID): expected the id of a region"],
    [{ "--endpoint": "http://example.com" }, "--endpoint: expected https:"],
    [{ "--timeout": "0" }, "Expected a number of seconds from 0.001 to 86400"],
    [{ "--algorithm": "MD5" }, "Allowed choices are ACS3-HMAC-SHA256, HMAC-SHA1, ACS3-HMAC-SM3"],
    [{ "--nmae": "x" }, "unknown option '--nmae'"],
  ])("%j", async (changes, want) => {
    const { code, out, err } = await run(writeWords(changes));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
  });

  test("the inside of Content, when that is asked for", async () => {
    const changes = { "--content": '{"database":"d","password":5}' };
    const { code, err } = await run([...writeWords(changes), "--check-content"]);
    expect(code).toBe(2);
    expect(err).toContain("  --content username: is required\n");
    expect(err).toContain("  --content password: must be a string\n");
  });

  test.each([
    [{ HOME: "/nowhere", ...NO_ECS }, "/nowhere/.aliyun/config.json does not exist\n"],
    [
      { ALIBABA_CLOUD_ACCESS_KEY_ID: "testid", ...NO_ECS },
      "the environment has no ALIBABA_CLOUD_ACCESS_KEY_SECRET\n",
    ],
    [
      { ...KEY, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s3cr3t\n", ...NO_ECS },
      "expected printable ASCII without spaces; is there a line break at its end?",
    ],
  ])("environment %j", async (env, want) => {
    const { code, err } = await run(writeWords(), { env });
    expect(code).toBe(2);
    expect(err).toContain(want);
    expect(err).not.toContain("s3cr3t");
  });
});

describe("Without a clear answer the exit code says so:", () => {
  test.each([
    ["no JSON", () => HttpResponse.html("<html>"), 4],
    ["a reset", () => HttpResponse.error(), 4],
    ["a proxy's 413", () => HttpResponse.text("", { status: 413 }), 4],
  ])("%s", async (_, answer, code) => {
    server.use(http.all(ENDPOINT, answer));
    expect(await run(writeWords())).toMatchObject({ code, out: "" });
  });

  test("a server that is not there", async () => {
    const { url, close } = await startServer();
    await close();
    server.use(http.all(`${url}/`, () => passthrough()));
    const { code, err } = await run(writeWords({ "--endpoint": url }));
    expect(code).toBe(3);
    expect(err).toContain(`could not reach ${url} (ECONNREFUSED)`);
  });

  test("an interrupt", async () => {
    const early = await run(writeWords(), { interrupted: AbortSignal.abort() });
    expect(early).toMatchObject({ code: 130, out: "" });
    const controller = new AbortController();
    server.use(
      http.all(ENDPOINT, () => {
        controller.abort();
        return new Promise<undefined>(() => {});
      }),
    );
    expect(await run(writeWords(), { interrupted: controller.signal })).toMatchObject({
      code: 4,
      err: expect.stringContaining("It may have been carried out"),
    });
  });
});

test("--allow-undocumented-type accepts an undocumented type", async () => {
  useDouble();
  const flags = writeWords({ "--connection-type": "redis", "--sub-type": undefined, "--content": "{}" });
  expect(await run([...flags, "--allow-undocumented-type"])).toMatchObject({ code: 0 });
});

test("--verbose shows the request and how it was signed", async () => {
  useDouble();
  const { err } = await run([...writeWords(), "--verbose"]);
  expect(err).toContain(`POST ${ENDPOINT}\n`);
  expect(err).toContain(
    '  Content         {"database":"dbname","instanceName":"instancename","password":"***"',
  );
  expect(err).toMatch(
    /Signature ACS3-HMAC-SHA256\n {2}canonical request\n {4}\| POST\n.* {2}string to sign\n {4}\| ACS3-HMAC-SHA256\n {4}\| [0-9a-f]{64}\n/s,
  );
});

describe("--help", () => {
  test("names a flag for every parameter, and every exit code", async () => {
    const { code, out } = await run(["create-connection", "--help"]);
    expect(code).toBe(0);
    for (const { name } of createConnectionOperation.parameters)
      expect(out).toContain(`--${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()} <`);
    expect(out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 .*\n {2}4 .*\n {2}5 .*\n {2}130 /);
  });

  test.each([
    ["--help", "create-connection"],
    ["--version", "."],
    ["mock", "--port N"],
  ])("of %s", async (flag, want) => {
    const { code, out } = await run(flag === "mock" ? ["mock", "--help"] : [flag]);
    expect(code).toBe(0);
    expect(out).toContain(want);
  });

  test("is shown for no command and a wrong one", async () => {
    expect(await run([])).toMatchObject({ code: 2 });
    expect((await run(["creat-connection"])).err).toContain("(Did you mean create-connection?)");
  });
});
