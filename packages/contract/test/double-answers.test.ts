import * as contracts from "@dataworks-kit/api/contracts";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { formatTimestamp } from "@dataworks-kit/signature";
import { type CallToSign, signRequest } from "@dataworks-kit/signature/request";
import { flattenParameters, type OperationContract } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { CALLS, CONTRACTS } from "../lab/calls.ts";
import { declared } from "../lab/declared-operation.ts";
import { responseProblems } from "../lab/response-problems.ts";
import { TEST_KEY } from "../lab/world.ts";

const FORMATS = ["JSON", "XML"] as const;

/** A call of an operation as its document sends it, signed by HMAC-SHA1 unless `call` says otherwise. */
async function signedCall(
  { operation }: OperationContract,
  input: unknown,
  call: Partial<CallToSign>,
  changes: Readonly<Record<string, string>> = {},
): Promise<Request> {
  const own = { ...Object.fromEntries(flattenParameters(operation, input as object)), ...changes };
  const [method = "POST"] = operation.methods;
  const { url, headers, body } = await signRequest({
    action: operation.action,
    version: operation.version,
    method,
    algorithm: "HMAC-SHA1",
    url: "http://double/",
    parametersIn: method === "GET" ? "query" : "body",
    ...TEST_KEY,
    timestamp: formatTimestamp(Date.now()),
    nonce: crypto.randomUUID(),
    parameters: Object.entries(own),
    ...call,
  });
  return new Request(url, { method, headers, ...(body !== undefined && { body }) });
}

const FIRST_CALLS = CONTRACTS.map((contract) => ({
  name: contract.operation.operationId,
  contract,
  input: Object.values(contract.examples.inputs)[0],
}));

describe.each(FORMATS)("In %s, the double's answer conforms to the document:", (format) => {
  test.each(CALLS)("$name, $example", async ({ contract, input }) => {
    for (const algorithm of ["HMAC-SHA1", "ACS3-HMAC-SHA256"] as const) {
      const response = await createSimulator().fetch(
        await signedCall(contract, input, { format, algorithm }),
      );
      expect(await responseProblems(response, contract.operation)).toEqual([]);
    }
  });

  test.each(CALLS)("$name, $example, by the examples alone", async ({ contract, input }) => {
    const { fetch } = createSimulator({ operations: CONTRACTS });
    const response = await fetch(await signedCall(contract, input, { format }));
    expect(response.status).toBe(200);
    expect(await responseProblems(response, contract.operation)).toEqual([]);
  });

  test.each(["number", "string"] as const)("a success, HttpStatusCode as a %s", async (httpStatusCodeAs) => {
    const { fetch } = createSimulator({ httpStatusCodeAs, world: bigWorld });
    const { createConnection } = contracts;
    const response = await fetch(
      await signedCall(createConnection, createConnection.examples.inputs.rds, { format }),
    );
    expect(response.status).toBe(200);
    expect(await response.clone().text()).toContain("9223372036854775807");
    expect(await responseProblems(response, contracts.createConnection.operation)).toEqual([]);
  });

  test.each(FIRST_CALLS)("every documented error of $name", async ({ contract, input }) => {
    for (const { status, code, message } of declared(contract.operation).errors) {
      const simulator = createSimulator();
      const gaps = message.split("%s").slice(1);
      simulator.failNext(code, { values: gaps.map((_, index) => `<${index}> & "é`) });
      const response = await simulator.fetch(await signedCall(contract, input, { format }));
      expect(response.status).toBe(status);
      expect(await response.clone().text()).toContain(code);
      expect(await responseProblems(response, contract.operation)).toEqual([]);
    }
  });

  test.each([
    { ProjectId: "404" },
    { ProjectId: "x" },
    { Name: "" },
    { EnvType: "7" },
    { ConnectionType: "redis", Content: "[]" },
    { ConnectionType: "oss" },
    { Content: "{" },
    { Content: "{}" },
    { Content: '{"database":5}' },
  ])("a refusal that a creation earns: %j", async (changes) => {
    const { createConnection } = contracts;
    const call = await signedCall(
      createConnection,
      createConnection.examples.inputs.rds,
      { format },
      changes,
    );
    const response = await createSimulator().fetch(call);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await responseProblems(response, contracts.createConnection.operation)).toEqual([]);
  });

  test.each<Partial<CallToSign>>([
    { accessKeyId: "nobody" },
    { accessKeySecret: "wrong" },
    { timestamp: "now" },
    { timestamp: "2000-01-01T00:00:00Z" },
    { version: "1" },
    { action: "Other" },
    { securityToken: "t" },
  ])("a refusal that a call of any operation earns: %j", async (call) => {
    for (const { contract, input } of FIRST_CALLS) {
      const response = await createSimulator().fetch(await signedCall(contract, input, { format, ...call }));
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await responseProblems(response, contract.operation)).toEqual([]);
    }
  });
});

const bigWorld = {
  tenants: [{ id: 1 }],
  users: [{ id: "u", tenantId: 1, accessKeys: [{ accessKeyId: "testid", accessKeySecret: "testsecret" }] }],
  projects: [{ id: 1, tenantId: 1, members: [{ userId: "u", role: "owner" }] }],
  nextDataSourceId: 9223372036854775807n,
} as const;

describe("What does not conform is found:", () => {
  const headers = { "content-type": "application/json;charset=utf-8", "x-acs-request-id": "r" };
  const error = { RequestId: "r", Code: "MissingName", Message: "Name is mandatory for this action." };
  test.each([
    ["a status", new Response("", { status: 418, headers }), "the status 418 is not declared"],
    [
      "a media type",
      new Response("{}", { headers: { ...headers, "content-type": "text/html" } }),
      "the media type text/html is not declared for 200",
    ],
    [
      "a missing member",
      Response.json({ RequestId: "r" }, { headers }),
      " must have required property 'Data'",
    ],
    [
      "another request id",
      Response.json({ ...error, RequestId: "s" }, { status: 400, headers }),
      "x-acs-request-id is not RequestId",
    ],
    [
      "a code with another status",
      Response.json(error, { status: 403, headers }),
      '403 MissingName with the text "Name is mandatory for this action." is not documented',
    ],
    [
      "another text",
      Response.json({ ...error, Message: "No." }, { status: 400, headers }),
      '400 MissingName with the text "No." is not documented',
    ],
  ])("%s", async (_, response, want) => {
    expect(await responseProblems(response, contracts.createConnection.operation)).toContain(want);
  });
});
