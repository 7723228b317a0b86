import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate, type Json } from "@dataworks-kit/generator";
import type { StandardSchema } from "@dataworks-kit/wire/check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { constant, form, OPERATION, PARAMETERS, withOperation } from "./rpc-document.ts";

const OPTIONS = { importExtension: "ts" } as const;
const JSON_TEXT = { type: "string", contentMediaType: "application/json" };
const NAME = { name: "My /~", reference: "#/components/schemas/My%20~1~0" };

/** Two operations with forms; in the second a number governs, and the shape that it chooses has a name with escapes. */
const DOCUMENT = {
  ...(withOperation({}) as object),
  paths: {
    "/": {
      post: {
        ...OPERATION,
        requestBody: form({
          required: ["List"],
          properties: { List: { type: "array" }, Content: JSON_TEXT },
        }),
      },
      put: {
        ...OPERATION,
        operationId: "change",
        parameters: [constant("Action", "Change"), PARAMETERS[1]],
        requestBody: form({
          properties: {
            Env: { type: "integer", enum: [0, 1] },
            Text: {
              ...JSON_TEXT,
              "x-variant-by": { parameter: "Env", mapping: { "1": NAME.reference } },
              "x-allowed-when": { parameter: "Env", values: ["1"] },
            },
          },
        }),
      },
    },
  },
  components: { schemas: { [NAME.name]: { type: "object", required: ["a"] } } },
} as Json;

type Call = (path: "/", init: object) => Promise<unknown>;
interface Client {
  readonly POST: Call;
  readonly PUT: Call;
}
interface Generated {
  readonly runFetchClient: (options: object) => Client;
  readonly run: (client: Client, input: object) => Promise<unknown>;
  readonly changeInputSchema: StandardSchema<unknown>;
}

const folders: string[] = [];
let generated: Generated;
beforeAll(async () => {
  generated = await generatedFrom(DOCUMENT);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function generatedFrom(document: Json): Promise<Generated> {
  const folder = await mkdtemp(join(import.meta.dirname, ".client-"));
  folders.push(folder);
  const files = await generate([{ name: "doc.yaml", document }], OPTIONS);
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  const load = (name: string) => import(pathToFileURL(join(folder, `${name}.gen.ts`)).href);
  return { ...(await load("index")), ...(await load("validate")) };
}

describe("a form", () => {
  const sent = async (call: (client: Client) => Promise<unknown>) => {
    const requests: Request[] = [];
    const send = async (request: Request) => {
      requests.push(request);
      return Response.json({});
    };
    await call(
      generated.runFetchClient({ baseUrl: "https://x.test", fetch: send, headers: { "x-mine": "1" } }),
    );
    const [request] = requests;
    return [request?.headers.get("content-type"), request?.headers.get("x-mine"), await request?.text()];
  };
  const params = { query: { Action: "Run", Version: "1" } };
  const FORM = "application/x-www-form-urlencoded";

  it.each<[string, (client: Client) => Promise<unknown>, string]>([
    [
      "by the method of the operation",
      (client) => generated.run(client, { List: ["a", "b"], Content: { c: 1n } }),
      "List.1=a&List.2=b&Content=%7B%22c%22%3A1%7D",
    ],
    [
      "by the path",
      (client) => client.POST("/", { params, body: { List: ["a", "b"], Content: { c: 1n } } }),
      "List.1=a&List.2=b&Content=%7B%22c%22%3A1%7D",
    ],
    [
      "by the path, for another operation of the document",
      (client) => client.PUT("/", { params, body: { Env: 1, Text: { a: 2 } } }),
      "Env=1&Text=%7B%22a%22%3A2%7D",
    ],
  ])("is sent %s", async (_title, call, body) => {
    expect(await sent(call)).toEqual([FORM, "1", body]);
  });
});

describe("a call asks for JSON by the header, which ACS3-HMAC-SHA256 knows, and by Format, which HMAC-SHA1 knows,", () => {
  const FORMAT = { type: "string", enum: ["XML", "JSON"] };
  const inQuery = { parameters: [...PARAMETERS, { name: "Format", in: "query", schema: FORMAT }] };
  const body = { requestBody: form({ properties: { Name: { type: "string" } } }) };

  it.each<[string, object, string | null]>([
    ["where the query has it", inQuery, "JSON"],
    ["where the query has it beside a form", { ...inQuery, ...body }, "JSON"],
    ["where the form has it", { requestBody: form({ properties: { Format: FORMAT } }) }, "JSON"],
    ["and by the header alone where the document does not know it", body, null],
  ])("%s", async (_title, change, format) => {
    const { run, runFetchClient } = await generatedFrom(withOperation(change));
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return Response.json({});
    };
    await run(runFetchClient({ baseUrl: "https://x.test", fetch }), {});
    const [request] = requests;
    expect(request?.headers.get("accept")).toBe("application/json");
    expect(new URL(request?.url ?? "").searchParams.get("Format")).toBe(format);
  });

  it("and takes a success without a body where the document gives it none", async () => {
    const accepted = { ...OPERATION.responses, "202": { description: "" } };
    const { run, runFetchClient } = await generatedFrom(withOperation({ responses: accepted }));
    const answer = (status: number) => {
      const fetch = async () => new Response(null, { status });
      return run(runFetchClient({ baseUrl: "https://x.test", fetch }), {});
    };
    expect(await answer(202)).toMatchObject({ data: undefined });
    await expect(answer(200)).rejects.toThrow("an empty body instead of JSON");
  });
});

describe("a validator of an input", () => {
  it.each<[string, object, string[]]>([
    ["lets a number choose the shape", { Env: 1, Text: { a: 1 } }, []],
    ["finds a schema whose name has escapes", { Env: 1, Text: {} }, ["required"]],
    ["lets a number forbid", { Env: 0, Text: { a: 1 } }, ["x-allowed-when"]],
  ])("%s", (_title, input, keywords) => {
    const result = generated.changeInputSchema["~standard"].validate(input);
    const issues = "issues" in result ? result.issues : [];
    expect(issues.map(({ keyword }) => keyword)).toEqual(keywords);
  });
});
