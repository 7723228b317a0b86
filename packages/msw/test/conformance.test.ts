import { requestProblems, responseProblems, toConformToSpec } from "@dataworks-kit/msw/conformance";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import "@dataworks-kit/msw/vitest";
import { describe, expect, test } from "vitest";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

describe.each(SCHEMES)("With a call signed with %s,", (scheme) => {
  test.each(["JSON", "XML"] as const)(
    "request and answer conform, and can still be read: %s",
    async (format) => {
      const { fetch } = createSimulator({ clock: () => NOW });
      for (const parameters of [
        exampleParameters(),
        exampleParameters({ EnvType: "0", Description: "<é> & ]]>" }),
      ]) {
        const request = await signedRequest(scheme, { parameters, format });
        // Format is a parameter of RPC; ACS3 says it in a header.
        await expect(request).toConformToSpec();
        const response = await fetch(request);
        await expect(response).toConformToSpec();
        expect(await response.text()).toContain("123".slice(0, 2));
      }
    },
  );

  test.each([
    [{ EnvType: "7" }, "EnvType must be one of 0, 1"],
    [{ Name: undefined }, "Name is required"],
    [{ Content: '{"database":5}' }, "Content.database must be a string"],
    [{ Typo: "1" }, "Typo is not declared"],
    [{ ConnectionType: "oss" }, "SubType must be no value unless ConnectionType is rds"],
  ])("the problems of a request are listed: %j", async (changes, want) => {
    expect(
      await requestProblems(await signedRequest(scheme, { parameters: exampleParameters(changes) })),
    ).toContain(want);
  });
});

test("A GET does not conform to a contract of POST, although the double takes it", async () => {
  const request = await signedRequest("ACS3-HMAC-SHA256", { method: "GET" });
  expect(await requestProblems(request)).toEqual([
    "the method GET is not POST; the double takes it unless it is strict",
  ]);
  expect(await requestProblems(await signedRequest("ACS3-HMAC-SHA256", { method: "PUT" }))).toContain(
    "the method PUT is not POST",
  );
});

test("Headers name no operation where HMAC-SHA1 signs, to the matcher as to the gateway", async () => {
  const request = await signedRequest("HMAC-SHA1", { common: { Action: undefined, Version: undefined } });
  request.headers.set("x-acs-action", "CreateConnection");
  request.headers.set("x-acs-version", "2020-05-18");
  expect(await requestProblems(request)).toEqual(["Action (none) (no Version) is not in the contract"]);
});

test.each([
  ["another Action", "https://h/?Action=A&Version=1", "Action A 1 is not in the contract"],
  ["no Action", "https://h/", "Action (none) (no Version) is not in the contract"],
  ["no signature", "https://h/?Action=CreateConnection&Version=2020-05-18", "Signature is missing"],
  ["a path", "https://h/v1?Action=CreateConnection&Version=2020-05-18", "the path /v1 is not /"],
  [
    "a broken escape",
    "https://h/?Action=CreateConnection&Version=2020-05-18&Name=%zz",
    "an escape is broken",
  ],
  [
    "a name twice",
    "https://h/?Action=CreateConnection&Version=2020-05-18&Name=a&Name=a",
    "Name is given twice",
  ],
])("A request with %s does not conform", async (_, url, want) => {
  expect(await requestProblems(new Request(url))).toContain(want);
});

describe("An answer does not conform", () => {
  const headers = { "content-type": "application/json", "x-acs-request-id": "r" };
  const xml = { ...headers, "content-type": "text/xml" };
  const error = { RequestId: "r", Code: "MissingName", Message: "Name is mandatory for this action." };
  test.each([
    [
      "with another media type",
      new Response("", { headers: { "content-type": "text/html" } }),
      "the media type text/html is not in the contract for 200",
    ],
    ["that is not JSON", new Response("{", { headers }), "the body is not valid JSON"],
    ["that is a list", new Response("[]", { headers }), "the body is not a JSON object"],
    ["without Data", Response.json({ RequestId: "r" }, { headers }), "Data is required"],
    [
      "with another id in its header",
      Response.json({ ...error, RequestId: "s" }, { status: 400, headers }),
      "x-acs-request-id is not RequestId",
    ],
    [
      "with an unknown code",
      Response.json({ ...error, Code: "Nope" }, { status: 400, headers }),
      "the code Nope is not documented",
    ],
    [
      "with another status",
      Response.json(error, { status: 403, headers }),
      "MissingName has the status 400, not 403",
    ],
    [
      "with another text",
      Response.json({ ...error, Message: "no" }, { status: 400, headers }),
      "the text of MissingName is not the documented one",
    ],
    [
      "with another root",
      new Response("<Err></Err>", { status: 400, headers: xml }),
      "the body is not an XML document with the root Error",
    ],
    [
      "with text between its elements",
      new Response("<Error>a<Code>b</Code></Error>", { status: 400, headers: xml }),
      "the body is not an XML document with the root Error",
    ],
  ])("%s", async (_, response, want) => {
    expect(await responseProblems(response)).toContain(want);
  });
});

test("The matcher lists what is wrong, and refuses other things", async () => {
  const url = "https://h/?Action=CreateConnection&Version=2020-05-18";
  const wrong = await toConformToSpec(new Request(url, { method: "POST" }));
  expect([wrong.pass, wrong.message()]).toEqual([
    false,
    expect.stringContaining("does not conform to the contract:\n  AccessKeyId is missing\n"),
  ]);
  expect((await toConformToSpec("x")).message()).toContain("it is neither a Request nor a Response");
  await expect(expect(new Request("https://h/")).toConformToSpec()).rejects.toThrow("does not conform");
});
