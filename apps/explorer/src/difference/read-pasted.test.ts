import { createSimulator } from "@dataworks-kit/msw/simulator";
import { encodeParameters, hashedRequestPayload, signAcs3, signRpc } from "@dataworks-kit/signature";
import { expect, test } from "vitest";
import { explainDifference } from "./explain-difference.ts";
import type { OurSteps } from "./finding.ts";
import { readPasted } from "./read-pasted.ts";

const RPC = "POST&%2F&Action%3DListProjects%26Timestamp%3D2026-01-31T12%253A00%253A00Z";
const HASH = "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259";
const ACS3 = `ACS3-HMAC-SHA256\n${HASH}`;
const REQUEST = `POST\n/\nA=1&B=2\nhost:[::1]:18080\nx-acs-action:ListProjects\n\nhost;x-acs-action\n${HASH}`;

const RPC_MESSAGE = `Specified signature is not matched with our calculation. server string to sign is:${RPC}`;
const ACS3_MESSAGE = `Specified signature does not match our calculation. server StringToSign is [${ACS3}] server CanonicalRequest is [${REQUEST}]`;

const RPC_CASES: readonly { given: string; pasted: string }[] = [
  { given: "the string to sign", pasted: RPC },
  { given: "it between white space", pasted: `\n  ${RPC}\r\n` },
  { given: "it in quotes", pasted: `"${RPC}"` },
  { given: "it with escapes of JSON", pasted: RPC.replaceAll("&", "\\u0026") },
  { given: "it in a line of a log", pasted: `12:00:01 DEBUG stringToSign="${RPC}", signature=abc` },
  { given: "it and lines after it", pasted: `${RPC}\nkey: testsecret&` },
  { given: "the message", pasted: RPC_MESSAGE },
  {
    given: "a JSON envelope",
    pasted: JSON.stringify({ Code: "SignatureDoesNotMatch", Message: RPC_MESSAGE }),
  },
  { given: "a JSON envelope in many lines", pasted: JSON.stringify({ Message: RPC_MESSAGE }, null, 2) },
  {
    given: "a JSON envelope with escapes",
    pasted: JSON.stringify({ Message: RPC_MESSAGE }).replaceAll("&", "\\u0026"),
  },
  { given: "JSON in JSON", pasted: JSON.stringify({ body: JSON.stringify({ Message: RPC_MESSAGE }) }) },
  {
    given: "an XML envelope",
    pasted: `<?xml version='1.0'?><Error><Message>${RPC_MESSAGE.replaceAll("&", "&amp;")}</Message><Code>SignatureDoesNotMatch</Code></Error>`,
  },
  {
    given: "an XML envelope with numbers",
    pasted: `<Error><Message>${RPC_MESSAGE.replaceAll("&", "&#38;")}</Message></Error>`,
  },
  { given: "XML out of a page", pasted: RPC_MESSAGE.replaceAll("&", "&amp;") },
  {
    given: "an exception for Python",
    pasted: `aliyunsdkcore.acs_exception.exceptions.ServerException: HTTP Status: 400 Error:SignatureDoesNotMatch ${RPC_MESSAGE} RequestID: 7D2B`,
  },
  {
    given: "an exception for Java",
    pasted: `com.aliyuncs.exceptions.ClientException: SignatureDoesNotMatch : ${RPC_MESSAGE}\r\nRequestId : 7D2B\r\n\tat com.aliyuncs.Client.act(Client.java:1)`,
  },
  {
    given: "an exception for Node",
    pasted: `SignatureDoesNotMatchError: ${RPC_MESSAGE}\n    at f (/app/index.js:1:2) {\n  data: { Message: '${RPC_MESSAGE}' }`,
  },
];

test.each(RPC_CASES)("The string to sign of RPC is found in $given", ({ pasted }) => {
  expect(readPasted(pasted)).toMatchObject({ algorithm: "HMAC-SHA1", stringToSign: RPC });
});

const ACS3_CASES: readonly { given: string; pasted: string }[] = [
  { given: "the message", pasted: ACS3_MESSAGE },
  {
    given: "a JSON envelope",
    pasted: JSON.stringify({ Code: "SignatureDoesNotMatch", Message: ACS3_MESSAGE }),
  },
  { given: "a JSON envelope in many lines", pasted: JSON.stringify({ Message: ACS3_MESSAGE }, null, 2) },
  { given: "JSON in JSON", pasted: JSON.stringify({ body: JSON.stringify({ Message: ACS3_MESSAGE }) }) },
  {
    given: "an XML envelope",
    pasted: `<Error><Message>${ACS3_MESSAGE.replaceAll("&", "&amp;")}</Message></Error>`,
  },
  { given: "a message with the line ends of Windows", pasted: ACS3_MESSAGE.replaceAll("\n", "\r\n") },
  {
    given: "an exception for Python",
    pasted: `Error: SignatureDoesNotMatch code: 400, ${ACS3_MESSAGE} request id: 7D2B Response: {'Message': '${ACS3_MESSAGE.replaceAll("\n", "\\n")}'}`,
  },
  {
    given: "a traceback that has it escaped",
    pasted: `Traceback:\n  line 1\n{'Message': '${ACS3_MESSAGE.replaceAll("\n", "\\n")}'}`,
  },
  {
    given: "both texts below each other",
    pasted: `${REQUEST}\n\n${ACS3}\n\n${ACS3.slice(0, 16)} Credential=testid`,
  },
  { given: "both texts with headings", pasted: `StringToSign:\n${ACS3}\nCanonicalRequest:\n${REQUEST}\n` },
];

test.each(ACS3_CASES)("Both texts of ACS3 are found in $given", ({ pasted }) => {
  expect(readPasted(pasted)).toMatchObject({ stringToSign: ACS3, canonicalRequest: REQUEST });
});

test.each([
  { given: "as it is", pasted: REQUEST, want: { canonicalRequest: REQUEST } },
  {
    given: "with the line ends of Windows",
    pasted: REQUEST.replaceAll("\n", "\r\n"),
    want: { canonicalRequest: REQUEST },
  },
  {
    given: "with escaped line feeds",
    pasted: REQUEST.replaceAll("\n", "\\n"),
    want: { canonicalRequest: REQUEST },
  },
  {
    given: "in quotes with a line feed at its end",
    pasted: `"${REQUEST}\n"`,
    want: { canonicalRequest: `${REQUEST}\n` },
  },
  {
    given: "cut in the message",
    pasted: ACS3_MESSAGE.slice(0, -80),
    want: { stringToSign: ACS3, canonicalRequest: REQUEST.slice(0, -79) },
  },
  { given: "as a string to sign", pasted: ACS3, want: { stringToSign: ACS3 } },
  {
    given: "as an escaped string to sign",
    pasted: `'${ACS3.replace("\n", "\\n")}'`,
    want: { stringToSign: ACS3 },
  },
])("A text of ACS3 is found $given", ({ pasted, want }) => {
  expect(readPasted(pasted)).toEqual({ algorithm: "ACS3-HMAC-SHA256", ...want, isTrimmed: false });
});

test.each(["", "hello", "a & b", "<b>POST</b>", "{}", "POST", "string to sign is:none.", "Error\n\nhost: x"])(
  "Nothing is found in %j",
  (pasted) => {
    expect(readPasted(pasted)).toBeUndefined();
  },
);

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
