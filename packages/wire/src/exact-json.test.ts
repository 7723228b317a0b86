import fc from "fast-check";
import createFetchClient, { type Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { type FetchRequest, parseJson, stringifyJson, withExactErrors, withExactJson } from "./exact-json.ts";

const INT64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

describe("parseJson", () => {
  it.each([
    ["9007199254740993", 9007199254740993n],
    ['{"Data":9223372036854775807}', { Data: 9223372036854775807n }],
    ['{"Data":-9223372036854775808}', { Data: -9223372036854775808n }],
    ['[1,9007199254740991,"9007199254740993"]', [1, 9007199254740991, "9007199254740993"]],
    ['{"a":"\\"9007199254740993","b":9007199254740993}', { a: '"9007199254740993', b: 9007199254740993n }],
    ["1234567890123456.5", 1234567890123456.5],
    ["[9007199254740993,0.12345678901234567]", [9007199254740993n, 0.12345678901234566]],
    ["[9007199254740993,1e16,12345678901234567e-1]", [9007199254740993n, 1e16, 1234567890123456.8]],
    ["1e400", Number.POSITIVE_INFINITY],
    ['{"9007199254740993":1}', { "9007199254740993": 1 }],
    ['"text, 9007199254740993"', "text, 9007199254740993"],
  ])("reads %s exactly", (text, want) => {
    expect(parseJson(text)).toEqual(want);
  });

  it.each(["", "{", "[1,]", "09007199254740993", "[9007199254740993", "9007199254740993x"])(
    "refuses %j",
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    },
  );

  it("reads what JSON.parse reads, when no integer is large", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\d{16}/.test(text));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe("parseJson of a text with a long string", () => {
  it.each([
    ["letters", "x".repeat(32e6)],
    ["escapes", '"'.repeat(16e6)],
  ])("of %s reads a large integer next to it", (_title, long) => {
    const text = `{"long":${JSON.stringify(long)},"id":9007199254740993}`;
    const { long: read, id } = parseJson(text) as { long: string; id: bigint };
    expect([read === long, id]).toEqual([true, 9007199254740993n]);
  });
});

describe("stringifyJson", () => {
  it("returns every int64 that it was given, at any depth", () => {
    fc.assert(
      fc.property(INT64, fc.string(), (int64, text) => {
        const value = { list: [{ int64 }], [text]: text };
        const want = Number.isSafeInteger(Number(int64)) ? Number(int64) : int64;
        expect(parseJson(stringifyJson(value))).toEqual({ list: [{ int64: want }], [text]: text });
      }),
    );
  });

  it("writes what JSON.stringify writes, when there is no bigint", () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withNullPrototype: true }), (value) => {
        const want = JSON.stringify({ value });
        expect(stringifyJson({ value })).toBe(want);
      }),
    );
  });

  it("refuses a value that JSON cannot hold", () => {
    expect(() => stringifyJson(undefined)).toThrow("undefined has no JSON form");
  });
});

type Body = { content: { "application/json": unknown } };
interface paths {
  "/": { post: { responses: { 200: Body; 409: Body } } };
}

function clientOver(send: FetchRequest, emptyAnswers?: readonly string[]) {
  const fetch = withExactJson(send);
  return withExactErrors(createFetchClient<paths>({ baseUrl: "http://127.0.0.1:1", fetch }), emptyAnswers);
}

function createTestClient(status: number, text: string, ...middleware: Middleware[]) {
  const client = clientOver(async () => new Response(text, { status }));
  client.use(...middleware);
  return client;
}

const TEXT = '{"TaskId":9223372036854775807,"Code":"Busy"}';
const EXACT = { TaskId: 9223372036854775807n, Code: "Busy" };

describe("an openapi-fetch client over withExactJson and withExactErrors", () => {
  it("hands on an exact answer", async () => {
    expect((await createTestClient(200, TEXT).POST("/")).data).toEqual(EXACT);
  });

  it("hands on an exact error", async () => {
    const { data, error, response } = await createTestClient(409, TEXT).POST("/");
    expect({ data, error, status: response.status }).toEqual({ data: undefined, error: EXACT, status: 409 });
    expect((await createTestClient(409, TEXT).request("post", "/")).error).toEqual(EXACT);
  });

  it.each([
    ["a JSON text", '"9223372036854775807"', "9223372036854775807"],
    ["a number", "9223372036854775807", 9223372036854775807n],
  ])("hands on %s", async (_title, text, want) => {
    expect((await createTestClient(500, text).POST("/")).error).toEqual(want);
  });

  it("leaves the answer of a middleware alone", async () => {
    const onResponse = () => new Response('{"Code":"Mine"}', { status: 400 });
    expect((await createTestClient(409, TEXT, { onResponse }).POST("/")).error).toEqual({ Code: "Mine" });
  });

  it("hands a middleware the text as it came", async () => {
    const seen: string[] = [];
    const onResponse = async ({ response }: { response: Response }) => {
      seen.push(await response.clone().text());
    };
    await createTestClient(409, TEXT, { onResponse }).POST("/");
    expect(seen).toEqual([TEXT]);
  });
});

const MARK = "hunter2";

describe("an answer that is not JSON is an error with status, type and meaning, and nothing of the answer:", () => {
  const bodies = {
    "an HTML page": `<h1>${MARK}</h1>`,
    "an XML document": `<Data>${MARK}</Data>`,
    nothing: "",
    blanks: "  ",
    "JSON that was cut": `{"Data":"${MARK}`,
    "JSON and more": `{"Data":"${MARK}"} ${MARK}`,
    "a form": `Data=${MARK}`,
    bytes: `\ufffd\u0000${MARK}`,
  };
  const types = [
    ["application/json", "application/json"],
    ["application/json; charset=utf-8", "application/json"],
    ["text/html", "text/html"],
    [undefined, "none"],
    [`${MARK}`, "none"],
  ] as const;
  const cases = Object.entries(bodies).flatMap(([title, body]) =>
    [200, 202, 400, 502].flatMap((status) =>
      types.map(([type, told]) => ({ title, body, status, type, told })),
    ),
  );

  it.each(cases)("$title with status $status and type $type", async ({ body, status, type, told }) => {
    const answer = async () => {
      const response = new Response(body, { status });
      response.headers.delete("content-type");
      if (type) response.headers.set("content-type", type);
      return response;
    };
    const client = clientOver(answer);
    const error: unknown = await client.POST("/").then(
      () => expect.fail("was taken"),
      (reason: unknown) => reason,
    );
    if (!(error instanceof Error)) throw error;
    expect(error.name).toBe("Error");
    expect(error.message).toContain(`The server answered ${status} with `);
    expect(error.message).toContain(`(content type: ${told}). The call may have been carried out: look`);
    expect(error.message + String(error.cause ?? "")).not.toContain(MARK);
  });

  it("an answer that breaks off", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
    const client = clientOver(async () => new Response(body, { headers: { "content-type": "text/css" } }));
    await expect(client.POST("/")).rejects.toThrow(
      "The server answered 200 with an answer that breaks off (content type: text/css). The call may have been",
    );
  });

  it.each([
    [200, []],
    [202, ["204", "2XX"]],
    [202, ["202"]],
    [204, []],
  ])("but status %i may have no body where %j may", async (status, empty) => {
    const answer = clientOver(async () => new Response(null, { status }), empty).POST("/");
    if (status === 200) await expect(answer).rejects.toThrow("an empty body instead of JSON");
    else expect(await answer).toMatchObject({ data: undefined });
  });

  it("and HEAD has none", async () => {
    const client = clientOver(async () => new Response(null)) as unknown as {
      HEAD: (path: "/") => Promise<object>;
    };
    expect(await client.HEAD("/")).toMatchObject({ data: undefined });
  });
});
