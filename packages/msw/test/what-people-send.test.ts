import { createSimulator, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const double = (options: SimulatorOptions = {}) => createSimulator({ clock: () => NOW, ...options });

describe("A timestamp of an RPC call", () => {
  const answerTo = async (timestamp: string, scheme: (typeof SCHEMES)[number] = "HMAC-SHA1") =>
    readAnswer(await double().fetch(await signedRequest(scheme, { timestamp })));

  test("may have a fraction of a second, of three to nine digits", async () => {
    const fractions = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fractions, async (digits) => {
        expect((await answerTo(`2026-01-31T12:00:00.${digits}Z`)).status).toBe(200);
      }),
      { numRuns: 30 },
    );
  });

  test("has its fraction within the window too", async () => {
    expect((await answerTo("2026-01-31T12:15:00.000Z")).status).toBe(200);
    expect((await answerTo("2026-01-31T12:15:00.001Z")).body.Code).toBe("InvalidTimeStamp.Expired");
  });

  test.each([
    ...["2026-01-31T12:00:00.1Z", "2026-01-31T12:00:00.12Z", "2026-01-31T12:00:00.1234567890Z"],
    ...[
      "2026-01-31T12:00:00.Z",
      "2026-01-31T12:00:00,123Z",
      "2026-01-31T12:00:00.123",
      "2026-02-30T12:00:00.123Z",
    ],
    ...["2026-01-31T20:00:00+08:00", "2026-01-31T12:00:00.123+00:00", "2026-01-31 12:00:00Z"],
  ])("is refused as %s", async (timestamp) => {
    expect((await answerTo(timestamp)).body.Code).toBe("InvalidTimeStamp.Format");
  });

  test("has no fraction in ACS3", async () => {
    const { body } = await answerTo("2026-01-31T12:00:00.000Z", "ACS3-HMAC-SHA256");
    expect(body.Code).toBe("InvalidTimeStamp.Format");
  });
});

describe("The headers x-acs-action and x-acs-version", () => {
  const headers = { "x-acs-action": "CreateConnection", "x-acs-version": "2020-05-18" };

  test("name no operation in an RPC call, where nobody signed them", async () => {
    const request = await signedRequest("HMAC-SHA1", { common: { Action: undefined, Version: undefined } });
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    expect((await readAnswer(await double().fetch(request))).body.Code).toBe("MissingAction");
  });

  test("do not change the operation of one", async () => {
    const request = await signedRequest("HMAC-SHA1");
    request.headers.set("x-acs-action", "DeleteConnection");
    expect((await readAnswer(await double().fetch(request))).status).toBe(200);
  });

  test("name it where signatures are ignored", async () => {
    const { fetch } = double({ signatures: "ignore" });
    const body = new URLSearchParams(exampleParameters());
    const response = await fetch("https://h/", {
      method: "POST",
      headers: { ...headers, accept: "application/json" },
      body,
    });
    expect(await response.json()).toMatchObject({ Data: 123 });
  });
});

test("A nonce with spaces around it, which are not signed, is the same nonce", async () => {
  const { handle } = double();
  const signed = await signedRequest("ACS3-HMAC-SHA256", { nonce: "once" });
  const body = new Uint8Array(await signed.arrayBuffer());
  const codes: unknown[] = [];
  for (const nonce of ["once", " once", "once\t", "once\u00a0", "\u3000once"]) {
    const header = (name: string) => {
      if (name === "x-acs-signature-nonce") return nonce;
      return name === "host" ? new URL(signed.url).host : (signed.headers.get(name) ?? undefined);
    };
    const answer = await handle({ method: "POST", url: signed.url, header, body });
    codes.push(answer === "dropped" ? answer : JSON.parse(answer.body).Code);
  }
  expect(codes).toEqual([undefined, ...Array(4).fill("SignatureNonceUsed")]);
});

describe.each(SCHEMES)("A type that the vendor does not list, signed with %s,", (scheme) => {
  test.each([
    { ConnectionType: "redis", SubType: undefined, Content: "{}" },
    { ConnectionType: "drds", SubType: "any", Content: '{"instanceId":"d","password":"p"}' },
    { ConnectionType: "elasticsearch", SubType: undefined, Content: '{"endpoint":"http://h","x":[1]}' },
  ])("is taken with any JSON object: %j", async (changes) => {
    const simulator = double();
    const request = await signedRequest(scheme, { parameters: exampleParameters(changes) });
    expect((await simulator.fetch(request)).status).toBe(200);
    const [created] = simulator.revealWorld().dataSources ?? [];
    expect([created?.connectionType, created?.subType, created?.content]).toEqual([
      changes.ConnectionType,
      changes.SubType,
      changes.Content,
    ]);
    expect(simulator.world().dataSources?.[0]?.content).not.toContain('"p"');
  });
});

describe("Content has the shapes that people send:", () => {
  const login = { username: "u", password: "p" };
  test.each([
    ["mysql", { jdbcUrl: "jdbc:mysql://h:3306/d", ...login, tag: "public" }],
    [
      "mysql",
      { database: "d", instanceName: "rm-1", ...login, rdsOwnerId: "1", tag: "rds", configType: "1" },
    ],
    [
      "sqlserver",
      { configType: "1", jdbcUrl: "jdbc:sqlserver://h:1;DatabaseName=d", ...login, tag: "public" },
    ],
    ["sqlserver", { database: "d", instanceName: "rm-1", ...login, tag: "rds" }],
    [
      "postgresql",
      { configType: "1", database: "d", instanceName: "rm-1", rdsOwnerId: "1", tag: "rds", ...login },
    ],
    ["postgresql", { jdbcUrl: "jdbc:postgresql://h:1/d", configType: 1, ...login }],
  ])("%s as %j", async (ConnectionType, content) => {
    const changes = { ConnectionType, SubType: undefined, Content: JSON.stringify(content) };
    const request = await signedRequest("HMAC-SHA1", { parameters: exampleParameters(changes) });
    expect((await double().fetch(request)).status).toBe(200);
  });
});
