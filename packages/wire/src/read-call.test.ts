import { describe, expect, test } from "vitest";
import { readCall, toCallRequest } from "./read-call.ts";

const ACS3 = { authorization: "ACS3-HMAC-SHA256 Credential=k,SignedHeaders=host,Signature=0" };
const HEADERS = { "x-acs-action": "A", "x-acs-version": "V" };
const FORM = { "content-type": "application/x-www-form-urlencoded" };

async function readCallAt(url: string, init: RequestInit = {}) {
  return readCall(await toCallRequest(new Request(url, { method: "POST", ...init })));
}

describe("readCall", () => {
  test("takes query and form together, in this order and with duplicates", async () => {
    const call = await readCallAt("https://h/?b=2&a=1", { headers: FORM, body: "a=3&c=4" });
    expect(call.parameters).toEqual([
      ["b", "2"],
      ["a", "1"],
      ["a", "3"],
      ["c", "4"],
    ]);
    expect([call.method, call.path, call.rawQuery]).toEqual(["POST", "/", "b=2&a=1"]);
  });

  test("decodes escapes, and + as a space", async () => {
    const call = await readCallAt("https://h/?n=%E4%B8%AD+%2B", {
      headers: FORM,
      body: "m=%7B%22a%22%3A1%7D",
    });
    expect(call.parameters).toEqual([
      ["n", "中 +"],
      ["m", '{"a":1}'],
    ]);
  });

  test("reads a body of another type as no parameters", async () => {
    const headers = { "content-type": "application/json" };
    expect((await readCallAt("https://h/", { headers, body: "a=1" })).parameters).toEqual([]);
  });

  test.each([
    ["parameters", "https://h/?Action=A&Version=V", {}, ["A", "V"]],
    ["headers", "https://h/", { "x-acs-action": "A", "x-acs-version": "V" }, ["A", "V"]],
    ["both, where the parameter counts", "https://h/?Action=A", { "x-acs-action": "B" }, ["A", undefined]],
    ["neither", "https://h/", {}, [undefined, undefined]],
    [
      "headers of ACS3, where the parameter counts too",
      "https://h/?Action=A",
      { ...ACS3, "x-acs-action": "B", "x-acs-version": "V" },
      ["A", "V"],
    ],
    ["parameters alone, with HMAC-SHA1", "https://h/?Signature=s", HEADERS, [undefined, undefined]],
    ["parameters alone, with a key", "https://h/?AccessKeyId=k&Version=W", HEADERS, [undefined, "W"]],
    [
      "headers, where ACS3 signs beside such a key",
      "https://h/?AccessKeyId=k",
      { ...ACS3, ...HEADERS },
      ["A", "V"],
    ],
    [
      "parameters alone, with another Authorization",
      "https://h/?Signature=s",
      { ...HEADERS, authorization: "Bearer ACS3-" },
      [undefined, undefined],
    ],
  ])("finds Action and Version in %s", async (_, url, headers, want) => {
    const { action, version } = await readCallAt(url, { headers });
    expect([action, version]).toEqual(want);
  });

  test.each([
    ["https://h", "/"],
    ["https://h?a=1", "/"],
    ["https://h/a/b?c=/d", "/a/b"],
    ["/?a=1", "/"],
    ["/x#y?z", "/x"],
  ])("finds the path of %s", (url, path) => {
    expect(readCall({ method: "post", url, header: () => undefined, body: new Uint8Array() })).toMatchObject({
      path,
      method: "POST",
    });
  });
});

test("A Request that does not show its host is given the one of its URL", async () => {
  const { header } = await toCallRequest(new Request("http://h:8080/"));
  expect([header("host"), header("x-other")]).toEqual(["h:8080", undefined]);
});

test("A body that was read already is taken as it is", async () => {
  const request = new Request("http://h/", { method: "POST", headers: FORM, body: "a=1" });
  const body = new Uint8Array(await request.arrayBuffer());
  expect(readCall(await toCallRequest(request, body)).parameters).toEqual([["a", "1"]]);
});
