import { expect, test } from "vitest";
import { type Acs3Algorithm, signAcs3, signRpc } from "../index.ts";
import { explainDifference, PASTE_LIMIT } from "./explain-difference.ts";
import type { Finding, OurSteps } from "./finding.ts";

const RPC = await rpcSteps();
const ACS3 = await acs3Steps("ACS3-HMAC-SHA256");
const SM3 = await acs3Steps("ACS3-HMAC-SM3");
const SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const SM3_OF_NOTHING = "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b";
const REFUSAL = { kind: "not recognised", looksLike: "refusal", code: "SignatureDoesNotMatch" } as const;

const CASES: readonly { given: string; pasted: string; ours?: OurSteps; want: Partial<Finding> }[] = [
  { given: "nothing", pasted: "", want: { kind: "empty" } },
  { given: "white space", pasted: " \r\n\t", want: { kind: "empty" } },
  {
    given: "too long a text",
    pasted: "a".repeat(PASTE_LIMIT + 1),
    want: { kind: "too long", limit: PASTE_LIMIT },
  },
  { given: "prose", pasted: "why?", want: { kind: "not recognised", looksLike: "unknown" } },
  {
    given: "markup",
    pasted: "<img src=x onerror=alert(1)>",
    want: { kind: "not recognised", looksLike: "unknown" },
  },
  {
    given: "a query string",
    pasted: "Action=A&Version=1",
    want: { kind: "not recognised", looksLike: "query string" },
  },
  {
    given: "the header Authorization",
    pasted: "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=00",
    want: { kind: "not recognised", looksLike: "authorization" },
  },
  {
    given: "another refusal",
    pasted: '{"Code":"InvalidAccessKeyId.NotFound","Message":"x"}',
    want: { kind: "not recognised", looksLike: "refusal", code: "InvalidAccessKeyId.NotFound" },
  },
  {
    given: "another refusal in XML",
    pasted: "<Error><Code>MissingAction</Code><Message>x</Message></Error>",
    want: { kind: "not recognised", looksLike: "refusal", code: "MissingAction" },
  },
  {
    given: "a refusal of ACS3 without texts",
    pasted:
      '{"Code":"SignatureDoesNotMatch","Message":"Specified signature does not match our calculation. server StringToSign is […] server CanonicalRequest is […]"}',
    ours: ACS3,
    want: REFUSAL,
  },
  {
    given: "its message alone with empty brackets",
    pasted: "server StringToSign is [] server CanonicalRequest is []",
    ours: ACS3,
    want: REFUSAL,
  },
  {
    given: "its message in JSON's escapes",
    pasted: '{"Message":"server StringToSign is [\\u2026] server CanonicalRequest is [\\u2026]"}',
    ours: ACS3,
    want: REFUSAL,
  },
  {
    given: "a refusal of RPC without a text",
    pasted: '{"Code":"SignatureDoesNotMatch","Message":"server string to sign is:","RequestId":"7D2B"}',
    want: REFUSAL,
  },
  { given: "a message with dots", pasted: "server string to sign is:…", want: REFUSAL },
  { given: "a message with nothing", pasted: "server string to sign is:", want: REFUSAL },
  {
    given: "a refusal in XML with dots",
    pasted: "<Error><Code>SignatureDoesNotMatch</Code><Message>server string to sign is:…</Message></Error>",
    ours: ACS3,
    want: REFUSAL,
  },
  {
    given: "the text of RPC for ACS3",
    pasted: RPC.stringToSign,
    ours: ACS3,
    want: { kind: "other algorithm", ours: "ACS3-HMAC-SHA256", theirs: "HMAC-SHA1" },
  },
  {
    given: "the text of ACS3 for RPC",
    pasted: ACS3.stringToSign,
    want: { kind: "other algorithm", ours: "HMAC-SHA1", theirs: "ACS3-HMAC-SHA256" },
  },
  {
    given: "the text of ACS3-HMAC-SM3 for ACS3-HMAC-SHA256",
    pasted: `ACS3-HMAC-SM3\n${"0".repeat(64)}`,
    ours: ACS3,
    want: { kind: "other algorithm", ours: "ACS3-HMAC-SHA256", theirs: "ACS3-HMAC-SM3" },
  },
  {
    given: "the text of ACS3-HMAC-SM3 for the same",
    pasted: `ACS3-HMAC-SM3\n${"0".repeat(64)}`,
    ours: SM3,
    want: { kind: "different", cause: "other canonical request", line: 2, at: 14 },
  },
  {
    given: "a canonical request, which names no algorithm, for ACS3-HMAC-SM3",
    pasted: SM3.canonicalRequest ?? "",
    ours: SM3,
    want: { kind: "equal", algorithm: "ACS3-HMAC-SM3", what: "canonical request" },
  },
  {
    given: "a payload by SHA-256 for ACS3-HMAC-SM3",
    pasted: (SM3.canonicalRequest ?? "").replace(SM3_OF_NOTHING, SHA256_OF_NOTHING),
    ours: SM3,
    want: { kind: "different", place: "hashed request payload", cause: "other digest" },
  },
  {
    given: "the text of an algorithm that is unknown here",
    pasted: `ACS3-RSA-SHA256\n${"0".repeat(64)}`,
    ours: SM3,
    want: { kind: "different", place: "algorithm", cause: "other value" },
  },
  {
    given: "a canonical request without ours",
    pasted: ACS3.canonicalRequest ?? "",
    ours: { algorithm: "ACS3-HMAC-SHA256", stringToSign: "" },
    want: { kind: "no counterpart", what: "canonical request" },
  },
  {
    given: "the same text",
    pasted: RPC.stringToSign,
    want: { kind: "equal", what: "string to sign", isTrimmed: false },
  },
  {
    given: "the same text and a line feed",
    pasted: `${RPC.stringToSign}\n`,
    want: { kind: "equal", isTrimmed: true },
  },
  {
    given: "the same text and a line feed in quotes",
    pasted: `"${RPC.stringToSign}\\n"`,
    want: { kind: "different", place: "end", cause: "white space" },
  },
  {
    given: "the same canonical request",
    pasted: ACS3.canonicalRequest ?? "",
    ours: ACS3,
    want: { kind: "equal", what: "canonical request" },
  },
  {
    given: "another hash alone",
    pasted: `ACS3-HMAC-SHA256\n${"0".repeat(64)}`,
    ours: ACS3,
    want: { kind: "different", what: "string to sign", cause: "other canonical request", line: 2, at: 17 },
  },
  {
    given: "another hash of the same canonical request",
    pasted: `${ACS3.canonicalRequest}\n\nACS3-HMAC-SHA256\n${"0".repeat(64)}`,
    ours: ACS3,
    want: { kind: "different", what: "string to sign", cause: "other hash" },
  },
];

test.each(CASES)("To $given the finding is $want.kind", ({ pasted, ours = RPC, want }) => {
  expect(explainDifference(pasted, ours)).toMatchObject(want);
});

test("Every cause that is set aside is listed once", () => {
  const pasted = (ACS3.canonicalRequest ?? "")
    .replace("127.0.0.1:18080", "dataworks.example")
    .replace("12:00:00", "13:00:00")
    .replace("0123abcd", "ffff");
  const finding = explainDifference(pasted, ACS3);
  expect(finding).toMatchObject({ cause: "another host", setAside: ["another host", "another call"] });
  expect(finding).not.toHaveProperty("beyond");
});

test("A difference has its position and a few characters of both texts", () => {
  const pasted = (ACS3.canonicalRequest ?? "").replace("x-acs-version:2020", "x-acs-version:2021");
  expect(explainDifference(pasted, ACS3)).toEqual({
    kind: "different",
    algorithm: "ACS3-HMAC-SHA256",
    what: "canonical request",
    at: pasted.indexOf("1-05-18"),
    line: 10,
    place: "header",
    name: "x-acs-version",
    cause: "other value",
    ours: {
      before: "-version:202",
      after: "0-05-18\n\ncontent-type;host;x",
      isCutBefore: true,
      isCutAfter: true,
    },
    theirs: {
      before: "-version:202",
      after: "1-05-18\n\ncontent-type;host;x",
      isCutBefore: true,
      isCutAfter: true,
    },
  });
});

async function rpcSteps(): Promise<OurSteps> {
  const parameters = Object.entries({
    Action: "CreateConnection",
    Content: '{"a":"b c*~é\u{1F600}"}',
    SignatureNonce: "0123abcd",
    Timestamp: "2026-01-31T12:00:00Z",
    Version: "2020-05-18",
  });
  const { stringToSign } = await signRpc({ method: "POST", parameters, accessKeySecret: "testsecret" });
  return { algorithm: "HMAC-SHA1", stringToSign };
}

async function acs3Steps(algorithm: Acs3Algorithm): Promise<OurSteps> {
  const headers = {
    "content-type": "application/json",
    host: "127.0.0.1:18080",
    "x-acs-action": "CreateConnection",
    "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "x-acs-date": "2026-01-31T12:00:00Z",
    "x-acs-signature-nonce": "0123abcd",
    "x-acs-version": "2020-05-18",
  };
  const accessKey = { accessKeyId: "testid", accessKeySecret: "testsecret" };
  const query = Object.entries({ A: "b c*", RegionId: "cn-shanghai" });
  const signed = await signAcs3({
    algorithm,
    method: "POST",
    query,
    headers: Object.entries(headers),
    ...accessKey,
  });
  return {
    algorithm,
    stringToSign: signed.stringToSign,
    canonicalRequest: signed.canonicalRequest,
  };
}
