import { createSimulator } from "@dataworks-kit/msw/simulator";
import { explainDifference, type OurSteps } from "@dataworks-kit/signature/explain";
import { type CallToSign, signRequest } from "@dataworks-kit/signature/request";
import { expect, test } from "vitest";

const CLOCK = Date.parse("2026-01-31T12:00:00Z");
const ENDPOINT = "https://dataworks.cn-shanghai.aliyuncs.com/";
const OWN = {
  ProjectId: "1",
  Name: "a b*~'",
  ConnectionType: "rds",
  Content: '{"a":"<&>\\n"}',
  EnvType: "1",
};
const CALL = {
  action: "CreateConnection",
  version: "2020-05-18",
  url: ENDPOINT,
  accessKeyId: "testid",
  accessKeySecret: "wrong",
  nonce: "0123abcd",
  timestamp: "2026-01-31T12:00:00Z",
};
type Format = NonNullable<CallToSign["format"]>;

test.each(["JSON", "XML"] as const)(
  "What the double answers to a wrong secret in %s is recognised and equal",
  async (format) => {
    const { request, ours } = await rpcCall(format);
    const body = await (await createSimulator({ clock: () => CLOCK }).fetch(request)).text();
    expect(body).toContain("SignatureDoesNotMatch");
    expect(explainDifference(body, ours)).toEqual({
      kind: "equal",
      algorithm: "HMAC-SHA1",
      what: "string to sign",
      isTrimmed: false,
    });
  },
);

test.each(["JSON", "XML"] as const)("So is what it answers to ACS3 in %s", async (format) => {
  const { request, ours } = await acs3Call(format);
  const body = await (await createSimulator({ clock: () => CLOCK }).fetch(request)).text();
  expect(body).toContain("SignatureDoesNotMatch");
  expect(body.startsWith("<")).toBe(format === "XML");
  expect(explainDifference(body, ours)).toMatchObject({ kind: "equal", what: "string to sign" });
  const { canonicalRequest = "" } = ours;
  const other = {
    ...ours,
    canonicalRequest: canonicalRequest.replace("x-acs-version:2020", "x-acs-version:2021"),
  };
  expect(explainDifference(body, other)).toMatchObject({ kind: "different", name: "x-acs-version" });
});

async function rpcCall(format: Format): Promise<{ request: Request; ours: OurSteps }> {
  const { url, steps } = await signRequest({
    ...CALL,
    algorithm: "HMAC-SHA1",
    parametersIn: "query",
    format,
    parameters: Object.entries(OWN),
  });
  const { stringToSign } = steps;
  return { request: new Request(url, { method: "POST" }), ours: { algorithm: "HMAC-SHA1", stringToSign } };
}

async function acs3Call(format: Format): Promise<{ request: Request; ours: OurSteps }> {
  const { url, method, headers, body, steps } = await signRequest({
    ...CALL,
    algorithm: "ACS3-HMAC-SHA256",
    format,
    parameters: Object.entries({ ...OWN, RegionId: "cn-shanghai", Tag: "<&>" }),
    parametersIn: (name) => (name in OWN ? "body" : "query"),
  });
  const request = new Request(url, { method, headers, body: body ?? null });
  return { request, ours: { algorithm: "ACS3-HMAC-SHA256", ...steps } };
}
