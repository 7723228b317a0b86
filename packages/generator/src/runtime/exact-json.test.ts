import createFetchClient, { type Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { withExactErrors, withExactJson } from "./exact-json.ts";

type Body = { content: { "application/json": unknown } };
interface paths {
  "/": { post: { responses: { 200: Body; 409: Body } } };
}

function clientOf(status: number, text: string, ...middleware: Middleware[]) {
  const fetch = withExactJson(async () => new Response(text, { status }));
  const client = withExactErrors(createFetchClient<paths>({ baseUrl: "http://127.0.0.1:1", fetch }));
  client.use(...middleware);
  return client;
}

const TEXT = '{"TaskId":9223372036854775807,"Code":"Busy"}';
const EXACT = { TaskId: 9223372036854775807n, Code: "Busy" };

describe("an openapi-fetch client over withExactJson and withExactErrors", () => {
  it("hands on an exact answer", async () => {
    expect((await clientOf(200, TEXT).POST("/")).data).toEqual(EXACT);
  });

  it("hands on an exact error", async () => {
    const { data, error, response } = await clientOf(409, TEXT).POST("/");
    expect({ data, error, status: response.status }).toEqual({ data: undefined, error: EXACT, status: 409 });
    expect((await clientOf(409, TEXT).request("post", "/")).error).toEqual(EXACT);
  });

  it.each([
    ["text", "<h1>9223372036854775807</h1>", "<h1>9223372036854775807</h1>"],
    ["a JSON text", '"9223372036854775807"', "9223372036854775807"],
    ["a number", "9223372036854775807", 9223372036854775807n],
    ["nothing", "", undefined],
  ])("hands on %s as openapi-fetch does", async (_title, text, want) => {
    expect((await clientOf(500, text).POST("/")).error).toEqual(want);
  });

  it("leaves alone what a middleware answered instead", async () => {
    const onResponse = () => new Response('{"Code":"Mine"}', { status: 400 });
    expect((await clientOf(409, TEXT, { onResponse }).POST("/")).error).toEqual({ Code: "Mine" });
  });

  it("gives a middleware the text as it came", async () => {
    const seen: string[] = [];
    const onResponse = async ({ response }: { response: Response }) => {
      seen.push(await response.clone().text());
    };
    await clientOf(409, TEXT, { onResponse }).POST("/");
    expect(seen).toEqual([TEXT]);
  });
});
