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

  test("has its fraction within the window too, to the millisecond", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(998), fc.nat(999_999), async (ms, finer) => {
        const clock = () => NOW + ms;
        const at = async (fraction: number) => {
          const digits = `${fraction}`.padStart(3, "0") + `${finer}`.padStart(6, "0");
          const request = await signedRequest("HMAC-SHA1", { timestamp: `2026-01-31T12:15:00.${digits}Z` });
          return (await readAnswer(await double({ clock }).fetch(request))).body.Code;
        };
        expect([await at(ms), await at(ms + 1)]).toEqual([undefined, "InvalidTimeStamp.Expired"]);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    "2026-01-31T12:00:00.1Z",
    "2026-01-31T12:00:00.12Z",
    "2026-01-31T12:00:00.1234567890Z",
    "2026-01-31T12:00:00.Z",
    "2026-01-31T12:00:00,123Z",
    "2026-01-31T12:00:00.123",
    "2026-02-30T12:00:00.123Z",
    "2026-01-31T20:00:00+08:00",
    "2026-01-31T12:00:00.123+00:00",
    "2026-01-31 12:00:00Z",
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

  test("do not change the operation of an RPC call", async () => {
    const request = await signedRequest("HMAC-SHA1");
    request.headers.set("x-acs-action", "DeleteConnection");
    expect((await readAnswer(await double().fetch(request))).status).toBe(200);
  });

  test("count in an ACS3 call only where its parameters say nothing", async () => {
    for (const [Action, header, want] of [
      ["CreateConnection", "Other", 200],
      ["Other", "CreateConnection", 404],
      ["", "CreateConnection", 400],
    ] as const) {
      const parameters = { ...exampleParameters(), Action };
      const request = await signedRequest("ACS3-HMAC-SHA256", { action: header, parameters });
      expect([Action, (await double().fetch(request)).status]).toEqual([Action, want]);
    }
  });

  test("decide how the answer is written: without them by Format alone, with them by Accept too", async () => {
    const readType = async (request: Request) => (await double().fetch(request)).headers.get("content-type");
    const rpc = await signedRequest("HMAC-SHA1", { common: { Action: undefined, Format: undefined } });
    rpc.headers.set("x-acs-action", "CreateConnection");
    rpc.headers.set("accept", "application/json");
    expect(await readType(rpc)).toBe("text/xml;charset=utf-8");
    const anonymous = new Request("https://h/", { headers: { ...headers, accept: "application/json" } });
    expect(await readType(anonymous)).toBe("application/json;charset=utf-8");
  });

  test("name the operation where signatures are ignored", async () => {
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

test.each([
  ["application/json", "application/json;charset=utf-8"],
  ["application/json, text/plain, */*", "application/json;charset=utf-8"],
  ["*/*", "application/xml;charset=utf-8"],
  ["text/xml", "application/xml;charset=utf-8"],
])(
  "A call that is not signed is answered as it accepts it while signatures are ignored: %s",
  async (accept, want) => {
    const { fetch } = double({ signatures: "ignore" });
    const body = new URLSearchParams({
      Action: "CreateConnection",
      Version: "2020-05-18",
      ...exampleParameters(),
    });
    const response = await fetch("https://h/", { method: "POST", headers: { accept }, body });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, want]);
  },
);

test("What ACS3 carries in headers is read without the spaces around it, as it is signed", async () => {
  const { handle, revealWorld } = double();
  const signed = await signedRequest("ACS3-HMAC-SHA256");
  const body = new Uint8Array(await signed.arrayBuffer());
  const header = (name: string) => {
    const value = name === "host" ? new URL(signed.url).host : signed.headers.get(name);
    return value === null ? undefined : ` \t${value} `;
  };
  expect(await handle({ method: "POST", url: signed.url, header, body })).toMatchObject({ status: 200 });
  expect(revealWorld().dataSources).toHaveLength(1);
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
