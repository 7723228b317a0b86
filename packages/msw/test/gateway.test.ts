import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { common, double, SUITES, TOKEN } from "./support/refused-calls.ts";
import { ENDPOINT, SCHEMES, signedRequest } from "./support/signed-requests.ts";

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
  const acs3 = (name: string) =>
    new RegExp(
      `^Specified signature does not match our calculation\\. server StringToSign is \\[${name}\n[0-9a-f]{64}\\] server CanonicalRequest is \\[POST\n/\n\n(content-type:.*\n)?host:dataworks\\.cn-shanghai\\.aliyuncs\\.com\n`,
    );
  const wanted = {
    "HMAC-SHA1":
      /^Specified signature is not matched with our calculation\. server string to sign is:POST&%2F&AccessKeyId%3Dtestid%26Action%3DCreateConnection%26/,
    "ACS3-HMAC-SHA256": acs3("ACS3-HMAC-SHA256"),
    "ACS3-HMAC-SM3": acs3("ACS3-HMAC-SM3"),
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
