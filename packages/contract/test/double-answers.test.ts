import { createConnectionExamples, createConnectionOperation } from "@dataworks-kit/api";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { encodeParameters, formatTimestamp, type NameValue, signRpc } from "@dataworks-kit/signature";
import { flattenParameters } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { ERRORS } from "./support/contract-document.ts";
import { responseProblems } from "./support/response-conformance.ts";

const FORMATS = ["JSON", "XML"] as const;

/** The documented example as a signed call, with changes. */
async function signedCall(changes: Readonly<Record<string, string>> = {}): Promise<Request> {
  const common = {
    Action: "CreateConnection",
    Version: "2020-05-18",
    AccessKeyId: "testid",
    Timestamp: formatTimestamp(Date.now()),
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: crypto.randomUUID(),
  };
  const own = flattenParameters(createConnectionOperation, createConnectionExamples.inputs.rds);
  const parameters: NameValue[] = Object.entries({ ...common, ...Object.fromEntries(own), ...changes });
  const { signature } = await signRpc({ method: "GET", parameters, accessKeySecret: "testsecret" });
  return new Request(`http://double/?${encodeParameters([...parameters, ["Signature", signature]])}`);
}

describe.each(FORMATS)("In %s, the double's answer conforms to the document:", (Format) => {
  test.each(["number", "string"] as const)("a success, HttpStatusCode as a %s", async (httpStatusCodeAs) => {
    const { fetch } = createSimulator({ httpStatusCodeAs, world: bigWorld });
    const response = await fetch(await signedCall({ Format }));
    expect(response.status).toBe(200);
    expect(await response.clone().text()).toContain("9223372036854775807");
    expect(await responseProblems(response)).toEqual([]);
  });

  test.each(ERRORS)("$status $code", async ({ status, code, message }) => {
    const simulator = createSimulator();
    const values = message
      .split("%s")
      .slice(1)
      .map((_, index) => `<${index}> & "é`);
    simulator.failNext(code, { values });
    const response = await simulator.fetch(await signedCall({ Format }));
    expect(response.status).toBe(status);
    expect(await response.clone().text()).toContain(code);
    expect(await responseProblems(response)).toEqual([]);
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
    { AccessKeyId: "nobody" },
    { Timestamp: "now" },
    { Timestamp: "2000-01-01T00:00:00Z" },
    { Version: "1" },
    { Action: "Other" },
    { SignatureMethod: "MD5" },
    { SecurityToken: "t" },
  ])("a refusal that the call earns: %j", async (changes) => {
    const response = await createSimulator().fetch(await signedCall({ Format, ...changes }));
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await responseProblems(response)).toEqual([]);
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
    expect(await responseProblems(response)).toContain(want);
  });
});
