import { createConnectionExamples } from "@dataworks-kit/api";
import { type RunningServer, startServer } from "@dataworks-kit/msw/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TEST_KEY } from "../lab/world.ts";

import { openapiCore, popCore, type VendorCall } from "./support/vendor-clients.ts";

const { Content, ...example } = createConnectionExamples.inputs.rds;
const TEXTS = Object.fromEntries(Object.entries(example).map(([name, value]) => [name, String(value)]));
const PARAMETERS: Readonly<Record<string, string>> = { ...TEXTS, Content: JSON.stringify(Content) };
const ODD = "a b*c~d!'() + % & = \" 中 é😀 \n";

const CLIENTS: readonly (readonly [string, VendorCall])[] = [
  ["pop-core, HMAC-SHA1, POST", popCore("POST")],
  ["pop-core, HMAC-SHA1, GET", popCore("GET")],
  ["openapi-core, HMAC-SHA1, query", openapiCore("v2", "query")],
  ["openapi-core, HMAC-SHA1, body", openapiCore("v2", "body")],
  ["openapi-core, ACS3-HMAC-SHA256, query", openapiCore("ACS3-HMAC-SHA256", "query")],
  ["openapi-core, ACS3-HMAC-SHA256, body", openapiCore("ACS3-HMAC-SHA256", "body")],
  ["openapi-core, ACS3-HMAC-SM3, query", openapiCore("ACS3-HMAC-SM3", "query")],
  ["openapi-core, ACS3-HMAC-SM3, body", openapiCore("ACS3-HMAC-SM3", "body")],
];

let server: RunningServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

describe.each(CLIENTS)("The official client %s", (_, call) => {
  const callWith = (changes: Partial<Parameters<VendorCall>[0]> = {}) =>
    call({ endpoint: server.url, ...TEST_KEY, parameters: PARAMETERS, ...changes });

  test("creates a data source and reads the answer", async () => {
    expect(await callWith()).toMatchObject({
      Data: 123,
      Success: true,
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    });
    expect(server.simulator.revealWorld().dataSources).toMatchObject([
      { name: "abc", content: PARAMETERS.Content },
    ]);
  });

  test("loses no character on the way", async () => {
    const content = JSON.stringify({ ...(Content as object), password: ODD });
    await callWith({ parameters: { ...PARAMETERS, Name: ODD, Description: "", Content: content } });
    expect(server.simulator.revealWorld().dataSources).toMatchObject([
      { name: ODD, description: "", content },
    ]);
  });

  test("is refused the same name twice, in words that it understands", async () => {
    await callWith();
    await expect(callWith()).rejects.toMatchObject({
      code: "ConnectionAlreadyExist",
      message: expect.stringContaining("The connection with envType 1 and name abc already exists."),
    });
  });

  test.each([
    ["a wrong secret", { accessKeySecret: "wrong" }, "SignatureDoesNotMatch"],
    ["an unknown key", { accessKeyId: "nobody" }, "InvalidAccessKeyId.NotFound"],
  ])("is refused with %s", async (_given, changes, code) => {
    await expect(callWith(changes)).rejects.toMatchObject({ code });
    expect(server.simulator.world().dataSources).toEqual([]);
  });

  test("is refused a nonce that was used", async () => {
    await callWith({ nonce: "once" });
    const again = callWith({ nonce: "once", parameters: { ...PARAMETERS, Name: "other" } });
    await expect(again).rejects.toMatchObject({ code: "SignatureNonceUsed" });
  });
});
