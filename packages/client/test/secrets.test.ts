import { inspect } from "node:util";
import { createConnectionFetchClient, createConnectionOperation } from "@dataworks-kit/api";
import { type ClientOptions, createClient, DataWorksError } from "@dataworks-kit/client";
import { createRawClient } from "@dataworks-kit/client/raw";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, catchError, INPUT, printed } from "./support/inputs.ts";

const refusing =
  (text: string, members: object = {}) =>
  async () =>
    Response.json({ RequestId: "r", Code: "InvalidContent", Message: text, ...members }, { status: 400 });

const withContent = (Content: object | string) => ({ ...INPUT, Content });

/** How a server may spell what it repeats. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in JSON": (text) => JSON.stringify(text),
  "in JSON without letters beyond ASCII": (text) =>
    JSON.stringify(text).replace(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  "in JSON with escaped slashes": (text) => JSON.stringify(text).replaceAll("/", "\\/"),
  encoded: (text) => encodeURIComponent(text),
  "encoded in lower case": (text) => encodeURIComponent(text).replace(/%../g, (hex) => hex.toLowerCase()),
  "encoded twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "as a form": (text) => new URLSearchParams({ "": text }).toString().slice(1),
  "JSON, encoded": (text) => encodeURIComponent(JSON.stringify(text)),
};

describe("A server's text shows no secret", () => {
  test.each(Object.entries(SPELLINGS))("that it repeats %s", async (_, spell) => {
    const secrets = fc.string({ unit: "grapheme", minLength: 3 }).map((text) => `Q${text}ZQ/ü"`);
    await fc.assert(
      fc.asyncProperty(secrets, async (password) => {
        const fetch = refusing(`before ${spell(password)} after`);
        const error = await catchError({ fetch }, withContent({ ...INPUT.Content, password }));
        expect(error.message).toMatch(/: before ("|%22)?\*\*\*("|%22)? after RequestId r\.$/);
        for (const form of Object.values(SPELLINGS)) expect(printed(error)).not.toContain(form(password));
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    [{ Password: "hidden1" }, "hidden1"],
    [{ secretKey: "hidden2" }, "hidden2"],
    [{ auth: { api_token: "hidden3" } }, "hidden3"],
    [{ password: 123456 }, "123456"],
    ['{"password":1234.50,"database":"d"}', "1234.50"],
    [{ jdbcUrl: "jdbc:mysql://u:hidden4@h/d" }, "jdbc:mysql://u:hidden4@h/d"],
  ])("of a member with a name that sounds like one: %j", async (content, secret) => {
    const input = withContent(typeof content === "string" ? content : { ...INPUT.Content, ...content });
    const error = await catchError({ fetch: refusing(`x ${secret} y`) }, input);
    expect(error.message).toContain("x *** y");
  });

  test("that the caller called one", async () => {
    const error = await catchError({ secrets: ["zz"], fetch: refusing("x zz y") });
    expect(error.message).toContain("x *** y");
  });

  test("and our own words stay whole, whatever the secret is", async () => {
    for (const password of ["p", "e", "RequestId", "CreateConnection", " ", ".", "InvalidContent"]) {
      const error = await catchError({ fetch: refusing("No.") }, withContent({ ...INPUT.Content, password }));
      expect(error.message).toMatch(/^CreateConnection was refused with .+ \(400\): .+ RequestId r\.$/);
    }
    const endpoint = "https://dataworks.example";
    const lost = await catchError(
      { endpoint, fetch: () => Promise.reject(new Error("no p")) },
      withContent({ ...INPUT.Content, password: "p" }),
    );
    expect(lost.message).toContain(`lost ${endpoint} (no ***)`);
  });

  test("in a code, an id or a link", async () => {
    const Code = "hidden-secret";
    const members = { Code, RequestId: `r-${Code}`, Recommend: `https://h/?${Code}` };
    const error = await catchError(
      { fetch: refusing("m", members) },
      withContent({ ...INPUT.Content, password: Code }),
    );
    expect(error).toMatchObject({ code: "***", requestId: "r-***", recommend: "https://h/?***" });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(Code);
  });
});

describe("A cause", () => {
  const failing = (thrown: unknown): Partial<ClientOptions> => ({ fetch: () => Promise.reject(thrown) });

  test("has name, message, code and stack, and no other member", async () => {
    const inner = Object.assign(new Error("inner wörd"), { code: "ECONNRESET", request: { body: "wörd" } });
    const thrown = Object.assign(new TypeError("outer", { cause: inner }), { config: { password: "x" } });
    const { cause } = await catchError(failing(thrown));
    if (!(cause instanceof Error) || !(cause.cause instanceof Error)) throw new Error("no causes");
    expect([cause.name, cause.message]).toEqual(["TypeError", "outer"]);
    expect(Object.keys(cause)).toEqual([]);
    expect(Object.entries(cause.cause)).toEqual([["code", "ECONNRESET"]]);
    expect(Object.getOwnPropertyNames(cause.cause).sort()).toEqual(["code", "message", "name", "stack"]);
  });

  test.each([
    ["an object", { password: "testsecret" }],
    [
      "an object that throws",
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
        },
      ),
    ],
    [
      "an error with a getter that throws",
      Object.defineProperty(new Error("x"), "code", {
        get: () => {
          throw new Error("no");
        },
      }),
    ],
    [
      "a chain without end",
      (() => {
        const loop = new Error("loop");
        loop.cause = loop;
        return loop;
      })(),
    ],
    ["a function", () => "testsecret"],
    ["a number", 5],
    ["null", null],
    ["a text with a secret", "testsecret"],
  ])("may be anything: %s", async (_, thrown) => {
    const error = await catchError(failing(thrown));
    expect(error).toBeInstanceOf(DataWorksError);
    expect(error).toMatchObject({ kind: "network", ambiguous: true });
    expect(inspect(error, { depth: 20 })).not.toContain("testsecret");
  });
});

describe("Hooks show no secret", () => {
  test.each(["body", "query"] as const)("wherever it stands (%s)", async (parametersIn) => {
    const seen: unknown[] = [];
    const see = (event: unknown) => void seen.push(event);
    const credentials = { ...CREDENTIALS, securityToken: "sts-hidden-token" };
    for (const algorithm of ["ACS3-HMAC-SHA256", "HMAC-SHA1", "ACS3-HMAC-SM3"] as const) {
      const options = {
        credentials,
        algorithm,
        parametersIn,
        secrets: ["named-hidden"],
        onRequest: see,
        onRetry: see,
      };
      const client = createClient({
        regionId: "cn-shanghai",
        ...options,
        retry: false,
        fetch: refusing("hidden-pass"),
      });
      const Content = {
        ...INPUT.Content,
        password: "hidden-pass",
        Token: "hidden-two",
        extra: "named-hidden",
      };
      await client.createConnection({ ...INPUT, Description: "hidden-pass?", Content } as never).catch(see);
    }
    const text = JSON.stringify(seen) + inspect(seen, { depth: 9 });
    expect(text).toContain("***");
    expect(decodeURIComponent(decodeURIComponent(text.replaceAll("%", "%25")))).not.toMatch(
      /hidden|testsecret/,
    );
  });
});

describe("A secret does not show that", () => {
  const SECRET = "hunter-22";
  const content = (more: object) => ({ ...INPUT, Content: { ...INPUT.Content, ...more } });
  const echo = (Message: string) => async () =>
    Response.json({ RequestId: "r", Code: "Brand.New", Message }, { status: 400 });

  test.each([
    ["is named, in a value that is refused", { secrets: [SECRET] }, { ...INPUT, ConnectionType: SECRET }],
    ["is part of such a value", {}, { ...content({ password: SECRET }), ConnectionType: `x ${SECRET}` }],
    [
      "is the key, in such a value",
      { credentials: { ...CREDENTIALS, accessKeySecret: SECRET } },
      { ...INPUT, EnvType: SECRET },
    ],
    [
      "is in the endpoint",
      { endpoint: `http://127.0.0.1:1/${SECRET}`, secrets: [SECRET], retry: false as const },
      INPUT,
    ],
    [
      "stands under a name twice",
      { fetch: echo(SECRET) },
      { ...INPUT, Content: `{"password":"${SECRET}","password":"b"}` },
    ],
    [
      "is in JSON in JSON, with a space",
      { fetch: echo(`a ${SECRET}`) },
      content({ config: `{"password":"a ${SECRET}"}` }),
    ],
    [
      "is longer than an error shows",
      { fetch: echo(`${SECRET.repeat(9)} `.repeat(999)) },
      content({ password: SECRET.repeat(9) }),
    ],
    [
      "is longer than what is read",
      { fetch: echo(SECRET.repeat(9999)) },
      content({ password: SECRET.repeat(9999) }),
    ],
  ])("%s", async (_, options, input) => {
    const error = await catchError({ endpoint: "https://gateway.example", ...options }, input);
    expect(printed(error)).not.toContain(SECRET);
  });

  test("a server repeats as the id of the call, in a hook", async () => {
    const seen: unknown[] = [];
    const fetch = async () =>
      Response.json(
        { RequestId: "r", Data: 1, Success: true },
        { headers: { "x-acs-request-id": `id-${SECRET}` } },
      );
    const client = createClient({
      endpoint: "https://gateway.example",
      credentials: CREDENTIALS,
      fetch,
      onResponse: (response) => seen.push(response),
    });
    await client.createConnection(content({ password: SECRET }));
    expect(seen).toMatchObject([{ requestId: "id-***" }]);
  });

  test("is a key, in another parameter, in a hook", async () => {
    const seen: unknown[] = [];
    const credentials = async () => ({ ...CREDENTIALS, securityToken: SECRET });
    await catchError(
      {
        endpoint: "https://gateway.example",
        credentials,
        fetch: echo("m"),
        onRequest: (request) => seen.push(request),
      },
      { ...INPUT, Description: `a ${SECRET}` },
    );
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  test("the raw door sends in text that is not JSON", async () => {
    const fetch = async (request: Request) => {
      throw new Error(`cannot read ${await request.text()}`);
    };
    const options = {
      endpoint: "https://gateway.example",
      credentials: CREDENTIALS,
      fetch,
      retry: false as const,
    };
    const raw = createRawClient(createConnectionFetchClient, createConnectionOperation, options);
    for (const Content of [`{"password":"${SECRET}"`, `{'password':'${SECRET}'}`, `password=${SECRET}`]) {
      const error = await raw
        .POST("/", {
          params: { query: { Action: "CreateConnection", Version: "2020-05-18", ...INPUT, Content } },
        })
        .then(
          () => new Error("It worked."),
          (thrown: unknown) => thrown,
        );
      expect(printed(error)).toContain("cannot read");
      expect(printed(error)).not.toContain(SECRET);
    }
  });
});
