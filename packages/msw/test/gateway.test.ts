import {
  createSimulator,
  DEFAULT_WORLD,
  type SimulatorOptions,
  type World,
} from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import {
  type CallParts,
  ENDPOINT,
  NOW,
  SCHEMES,
  type Scheme,
  signedRequest,
} from "./support/signed-requests.ts";

const TOKEN = "CAIS+token/of==the-session";

const world: World = {
  ...DEFAULT_WORLD,
  users: [
    {
      id: "owner",
      tenantId: 1,
      accessKeys: [
        { accessKeyId: "testid", accessKeySecret: "testsecret" },
        { accessKeyId: "offid", accessKeySecret: "testsecret", status: "disabled" },
        { accessKeyId: "STS.one", accessKeySecret: "testsecret", securityToken: TOKEN },
        {
          accessKeyId: "STS.old",
          accessKeySecret: "testsecret",
          securityToken: "ended",
          expiration: "2026-01-31T11:59:59Z",
        },
      ],
    },
  ],
};

const double = (options: SimulatorOptions = {}) => createSimulator({ world, clock: () => NOW, ...options });

interface Case {
  readonly given: string;
  readonly parts: CallParts;
  readonly options?: SimulatorOptions;
  readonly want: readonly [status: number, code: string, step: string];
}

const common = (members: Record<string, string | undefined>): CallParts => ({ common: members });

const FOR_BOTH: readonly Case[] = [
  {
    given: "an unknown Action",
    parts: { action: "NoSuchAction" },
    want: [404, "InvalidAction.NotFound", "action"],
  },
  {
    given: "an Action in another case",
    parts: { action: "createconnection" },
    want: [404, "InvalidAction.NotFound", "action"],
  },
  { given: "another Version", parts: { version: "2019-01-01" }, want: [400, "InvalidVersion", "action"] },
  { given: "the method PATCH", parts: { method: "PATCH" }, want: [403, "UnsupportedHTTPMethod", "protocol"] },
  { given: "the method PUT", parts: { method: "PUT" }, want: [403, "UnsupportedHTTPMethod", "action"] },
  {
    given: "the method DELETE",
    parts: { method: "DELETE" },
    want: [403, "UnsupportedHTTPMethod", "protocol"],
  },
  {
    given: "a body that is too large",
    parts: {},
    options: { maxBodyBytes: 10 },
    want: [400, "InvalidParameter.Format", "protocol"],
  },
  {
    given: "a timestamp with two digits of a second",
    parts: { timestamp: "2026-01-31T12:00:00.00Z" },
    want: [400, "InvalidTimeStamp.Format", "time"],
  },
  {
    given: "a timestamp 15 minutes and a second ago",
    parts: { timestamp: "2026-01-31T11:44:59Z" },
    want: [400, "InvalidTimeStamp.Expired", "time"],
  },
  {
    given: "a timestamp 15 minutes and a second ahead",
    parts: { timestamp: "2026-01-31T12:15:01Z" },
    want: [400, "InvalidTimeStamp.Expired", "time"],
  },
  {
    given: "an unknown key",
    parts: { accessKeyId: "nobody" },
    want: [404, "InvalidAccessKeyId.NotFound", "key"],
  },
  {
    given: "a disabled key",
    parts: { accessKeyId: "offid" },
    want: [400, "InvalidAccessKeyId.Inactive", "key"],
  },
  {
    given: "a temporary key without its token",
    parts: { accessKeyId: "STS.one" },
    want: [400, "MissingSecurityToken", "token"],
  },
  {
    given: "a token that was never issued",
    parts: { accessKeyId: "STS.one", securityToken: "garbage" },
    want: [400, "InvalidSecurityToken.Malformed", "token"],
  },
  {
    given: "the token of another key",
    parts: { accessKeyId: "STS.one", securityToken: "ended" },
    want: [400, "InvalidSecurityToken.MismatchWithAccessKey", "token"],
  },
  {
    given: "a lasting key with the token of another",
    parts: { securityToken: TOKEN },
    want: [400, "InvalidSecurityToken.MismatchWithAccessKey", "token"],
  },
  {
    given: "a token that has ended",
    parts: { accessKeyId: "STS.old", securityToken: "ended" },
    want: [400, "InvalidSecurityToken.Expired", "token"],
  },
  {
    given: "a wrong secret",
    parts: { accessKeySecret: "wrong" },
    want: [400, "SignatureDoesNotMatch", "signature"],
  },
];

const FOR_RPC: readonly Case[] = [
  { given: "no Action", parts: common({ Action: undefined }), want: [400, "MissingAction", "action"] },
  { given: "no Version", parts: common({ Version: undefined }), want: [400, "MissingVersion", "action"] },
  ...[
    "AccessKeyId",
    "Timestamp",
    "SignatureMethod",
    "SignatureVersion",
    "SignatureNonce",
    "Signature",
  ].flatMap((name): Case[] => [
    {
      given: `no ${name}`,
      parts: common({ [name]: undefined }),
      want: [400, `Missing${name}`, "common parameters"],
    },
    {
      given: `an empty ${name}`,
      parts: common({ [name]: "" }),
      want: [400, `Missing${name}`, "common parameters"],
    },
  ]),
  {
    given: "another SignatureMethod",
    parts: common({ SignatureMethod: "HMAC-SHA256" }),
    want: [400, "InvalidSignatureMethod", "common parameters"],
  },
  {
    given: "another SignatureVersion",
    parts: common({ SignatureVersion: "2.0" }),
    want: [400, "InvalidSignatureVersion", "common parameters"],
  },
];

const FOR_ACS3: readonly Case[] = [
  {
    given: "no x-acs-action",
    parts: common({ "x-acs-action": undefined }),
    want: [400, "MissingAction", "action"],
  },
  {
    given: "no x-acs-version",
    parts: common({ "x-acs-version": undefined }),
    want: [400, "MissingVersion", "action"],
  },
  ...["x-acs-date", "x-acs-signature-nonce"].map(
    (name): Case => ({
      given: `no ${name}`,
      parts: common({ [name]: undefined }),
      want: [400, "MissingParameter", "common parameters"],
    }),
  ),
  {
    given: "an Authorization that is cut",
    parts: common({ authorization: "ACS3-HMAC-SHA256 Credential=testid" }),
    want: [400, "IncompleteSignature", "common parameters"],
  },
  {
    given: "another algorithm",
    parts: common({ authorization: "ACS3-HMAC-SM3 Credential=testid,SignedHeaders=host,Signature=00" }),
    want: [400, "InvalidSignatureMethod", "common parameters"],
  },
  {
    given: "a date that is not signed",
    parts: common({
      authorization:
        "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-signature-nonce;x-acs-version,Signature=00",
    }),
    want: [400, "IncompleteSignature", "common parameters"],
  },
  {
    given: "the hash of another body",
    parts: common({
      "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    }),
    want: [400, "SignatureDoesNotMatch", "signature"],
  },
];

const SUITES: readonly (readonly [Scheme, readonly Case[]])[] = [
  ["HMAC-SHA1", [...FOR_BOTH, ...FOR_RPC]],
  ["ACS3-HMAC-SHA256", [...FOR_BOTH, ...FOR_ACS3]],
];

describe.each(SUITES)("The gateway, for %s,", (scheme, cases) => {
  test.each(cases)("refuses $given with $want", async ({ parts, options, want }) => {
    const steps: (string | undefined)[] = [];
    const { fetch, world: read } = double({ ...options, onCall: ({ refusedBy }) => steps.push(refusedBy) });
    const { status, body } = await readAnswer(
      await fetch(await signedRequest(scheme, { ...parts, format: "JSON" })),
    );
    expect([status, body.Code, ...steps]).toEqual(want);
    expect(read().dataSources).toEqual([]);
  });

  test.each(["form", "query"] as const)("accepts a POST whose parameters are in the %s", async (place) => {
    const { status, body } = await readAnswer(
      await double().fetch(await signedRequest(scheme, { in: place })),
    );
    expect([status, body.Data]).toEqual([200, 123]);
  });

  test("accepts a GET, which the contract does not have, unless it is strict", async () => {
    const response = await double().fetch(await signedRequest(scheme, { method: "GET" }));
    expect(response.status).toBe(200);
    const strict = await double({ strict: true }).fetch(await signedRequest(scheme, { method: "GET" }));
    const { status, body } = await readAnswer(strict);
    expect([status, body.Code, body.Message]).toEqual([
      403,
      "UnsupportedHTTPMethod",
      "This http method is not supported. Expected POST.",
    ]);
  });

  test("accepts a temporary key with its token", async () => {
    const request = await signedRequest(scheme, { accessKeyId: "STS.one", securityToken: TOKEN });
    expect((await double().fetch(request)).status).toBe(200);
  });

  test.each(["2026-01-31T11:45:00Z", "2026-01-31T12:15:00Z"])(
    "accepts the edge of the window, %s",
    async (timestamp) => {
      expect((await double().fetch(await signedRequest(scheme, { timestamp }))).status).toBe(200);
    },
  );

  test("accepts what a wider window covers", async () => {
    const request = await signedRequest(scheme, { timestamp: "2026-01-31T11:30:00Z" });
    expect((await double({ timeWindowMs: 31 * 60_000 }).fetch(request)).status).toBe(200);
  });

  test("refuses a method that was not signed", async () => {
    const signed = await signedRequest(scheme, { method: "GET" });
    const { body } = await readAnswer(await double().fetch(new Request(signed, { method: "POST" })));
    expect(body.Code).toBe("SignatureDoesNotMatch");
  });

  test("refuses a wrong path", async () => {
    const signed = await signedRequest(scheme);
    const { body } = await readAnswer(
      await double().fetch(new Request(`${ENDPOINT}/api${new URL(signed.url).search}`, signed)),
    );
    expect(body.Code).toBe("InvalidAction.NotFound");
  });
});

test.each(SCHEMES)("A mismatch of %s shows the string to sign and no secret", async (scheme) => {
  const request = await signedRequest(scheme, { accessKeySecret: "wrong" });
  const { body } = await readAnswer(await double().fetch(request));
  const wanted = {
    "HMAC-SHA1":
      /^Specified signature is not matched with our calculation\. server string to sign is:POST&%2F&AccessKeyId%3Dtestid%26Action%3DCreateConnection%26/,
    "ACS3-HMAC-SHA256":
      /^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\] server CanonicalRequest is \[POST\n\/\n\n(content-type:.*\n)?host:dataworks\.cn-shanghai\.aliyuncs\.com\n/,
  };
  expect(body.Message).toMatch(wanted[scheme]);
  expect(body.Message).not.toContain("testsecret");
});

test("A call that names no key at all is refused as anonymous", async () => {
  const url = `${ENDPOINT}/?Action=CreateConnection&Version=2020-05-18&Format=JSON`;
  const { status, body } = await readAnswer(await double().fetch(url));
  expect([status, body.Code]).toEqual([400, "MissingAccessKeyId"]);
});

test("A Format that is neither JSON nor XML is refused, in XML", async () => {
  const response = await double().fetch(await signedRequest("HMAC-SHA1", common({ Format: "YAML" })));
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("<Code>InvalidParameter.Format</Code>");
});

test("A call without a signature passes when signatures are ignored, as the first user's", async () => {
  const { fetch } = double({ signatures: "ignore" });
  const unsigned = new URL(ENDPOINT);
  unsigned.search = new URLSearchParams({
    Action: "CreateConnection",
    Version: "2020-05-18",
    Format: "JSON",
    ProjectId: "1",
    Name: "n",
    ConnectionType: "kafka",
    EnvType: "0",
    Content: JSON.stringify({ instanceId: "i", regionId: "r" }),
  }).toString();
  const { status, body } = await readAnswer(await fetch(unsigned, { method: "POST" }));
  expect([status, body.Success]).toEqual([200, true]);
});
