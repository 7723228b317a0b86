import { createSimulator } from "@dataworks-kit/msw/simulator";
import { encodeParameters, hashedRequestPayload, signAcs3, signRpc } from "@dataworks-kit/signature";
import { explainDifference, type OurSteps } from "@dataworks-kit/signature/explain";
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

test.each(["JSON", "XML"])(
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

test.each(["json", "xml"])("So is what it answers to ACS3 in %s", async (format) => {
  const { request, ours } = await acs3Call(`application/${format}`);
  const body = await (await createSimulator({ clock: () => CLOCK }).fetch(request)).text();
  expect(body).toContain("SignatureDoesNotMatch");
  expect(body.startsWith("<")).toBe(format === "xml");
  expect(explainDifference(body, ours)).toMatchObject({ kind: "equal", what: "string to sign" });
  const { canonicalRequest = "" } = ours;
  const other = {
    ...ours,
    canonicalRequest: canonicalRequest.replace("x-acs-version:2020", "x-acs-version:2021"),
  };
  expect(explainDifference(body, other)).toMatchObject({ kind: "different", name: "x-acs-version" });
});

async function rpcCall(format: string): Promise<{ request: Request; ours: OurSteps }> {
  const parameters = Object.entries({
    ...OWN,
    Action: "CreateConnection",
    Version: "2020-05-18",
    Format: format,
    AccessKeyId: "testid",
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: "0123abcd",
    Timestamp: "2026-01-31T12:00:00Z",
  });
  const { signature, stringToSign } = await signRpc({ method: "POST", parameters, accessKeySecret: "wrong" });
  const query = encodeParameters([...parameters, ["Signature", signature]]);
  const request = new Request(`${ENDPOINT}?${query}`, { method: "POST" });
  return { request, ours: { algorithm: "HMAC-SHA1", stringToSign } };
}

async function acs3Call(accept: string): Promise<{ request: Request; ours: OurSteps }> {
  const body = encodeParameters(Object.entries(OWN));
  const headers = {
    host: new URL(ENDPOINT).host,
    "content-type": "application/x-www-form-urlencoded",
    "x-acs-action": "CreateConnection",
    "x-acs-version": "2020-05-18",
    "x-acs-date": "2026-01-31T12:00:00Z",
    "x-acs-signature-nonce": "0123abcd",
    "x-acs-content-sha256": await hashedRequestPayload(body),
  };
  const accessKey = { accessKeyId: "testid", accessKeySecret: "wrong" };
  const query = Object.entries({ RegionId: "cn-shanghai", Tag: "<&>" });
  const signed = await signAcs3({
    method: "POST",
    query,
    headers: Object.entries(headers),
    body,
    ...accessKey,
  });
  const { stringToSign, canonicalRequest, authorization } = signed;
  const url = `${ENDPOINT}?${encodeParameters(query)}`;
  const request = new Request(url, { method: "POST", headers: { ...headers, accept, authorization }, body });
  return { request, ours: { algorithm: "ACS3-HMAC-SHA256", stringToSign, canonicalRequest } };
}
