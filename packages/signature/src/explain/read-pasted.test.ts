import { expect, test } from "vitest";
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
  // A canonical request names no algorithm.
  const algorithm = "stringToSign" in want ? { algorithm: "ACS3-HMAC-SHA256" } : {};
  expect(readPasted(pasted)).toEqual({ ...algorithm, ...want, isTrimmed: false });
});

test.each(["", "hello", "a & b", "<b>POST</b>", "{}", "POST", "string to sign is:none.", "Error\n\nhost: x"])(
  "Nothing is found in %j",
  (pasted) => {
    expect(readPasted(pasted)).toBeUndefined();
  },
);

test.each([
  ["ACS3-HMAC-SM3", "ACS3-HMAC-SM3"],
  ["ACS3-RSA-SHA256", undefined],
])("A string to sign that begins with %s belongs to %s", (first, want) => {
  expect(readPasted(`${first}\n${HASH}`)?.algorithm).toBe(want);
});
