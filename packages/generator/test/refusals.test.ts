import { generate, type Json } from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { collectProblems } from "./collect-problems.ts";
import { answer, constant, OPERATION, PARAMETERS, withOperation, withParameters } from "./rpc-document.ts";

function withParameter(parameter: object): Json {
  return withParameters([{ name: "P", ...parameter }]);
}

function withSchema(schema: unknown): Json {
  return withOperation({}, { schemas: { S: schema } });
}

describe("a document is refused, with a JSON pointer and a reason, when", () => {
  it.each<[string, Json, string]>([
    ["it is no object", [], "#: is not an object"],
    ["it is of OpenAPI 3.0", { openapi: "3.0.3", paths: {} }, '#/openapi: must be 3.1.x, not "3.0.3"'],
    ["it has no path", { openapi: "3.1.0", paths: {} }, "#/paths: has no path /"],
    [
      "its path holds a query",
      { openapi: "3.1.0", paths: { "/?Action=Run": {} } },
      "#/paths/~1?Action=Run: an RPC call has the one path /",
    ],
    [
      "it names no Action",
      withOperation({ parameters: [] }),
      "#/paths/~1/post/parameters: has no parameter Action with a const",
    ],
    [
      "it has no JSON success",
      withOperation({ responses: {} }),
      "#/paths/~1/post/responses: has no success (2xx) with a JSON body",
    ],
    [
      "its operationId is a name that every object has",
      withOperation({ operationId: "Constructor" }),
      '#/paths/~1/post/operationId: "Constructor" cannot become a name in code',
    ],
    ...["Run\nAgain", "__proto__", "constructor", "a b", "运行"].map((action): [string, Json, string] => [
      `its Action is ${JSON.stringify(action)}`,
      withOperation({
        operationId: "run",
        parameters: [constant("Action", action), constant("Version", "1")],
      }),
      `#/paths/~1/post/parameters: ${JSON.stringify(action)} cannot be an Action`,
    ]),
    [
      "its Version has a line feed",
      withOperation({ parameters: [constant("Action", "Run"), constant("Version", "1\n")] }),
      '#/paths/~1/post/parameters: "1\\n" cannot be a Version',
    ],
    [
      "a parameter comes twice",
      withParameters([{ name: "P" }, { name: "P", schema: { type: "integer" } }]),
      "#/paths/~1/post/parameters/3/name: declares P again, after #/paths/~1/post/parameters/2",
    ],
    [
      "a parameter has a name that every object has",
      withParameter({ name: "constructor" }),
      "#/paths/~1/post/parameters/2/name: is not a name that code can use",
    ],
    ["a named schema is true", withSchema(true), "#/components/schemas/S: is true: write {} for any value"],
    [
      "its operationId is no name",
      withOperation({ operationId: "42" }),
      '#/paths/~1/post/operationId: "42" cannot become a name in code',
    ],
    [
      "a reference leads nowhere",
      withOperation({ parameters: [{ $ref: "#/components/parameters/X" }] }),
      "#/paths/~1/post/parameters/0: $ref #/components/parameters/X leads nowhere",
    ],
    [
      "a reference leads in a circle",
      {
        ...(withOperation({ parameters: [{ $ref: "#/components/parameters/X" }] }) as object),
        components: { parameters: { X: { $ref: "#/components/parameters/X" } } },
      },
      "#/components/parameters/X: $ref #/components/parameters/X leads nowhere",
    ],
    [
      "a parameter stands in the path",
      withParameter({ in: "path" }),
      "#/paths/~1/post/parameters/2/in: path is not a place of RPC parameters",
    ],
    [
      "a parameter is a header of its own",
      withParameter({ in: "header" }),
      "#/paths/~1/post/parameters/2/in: header is not a place",
    ],
    [
      "a parameter has content",
      withParameter({ content: {} }),
      "#/paths/~1/post/parameters/2/content: use schema with contentMediaType",
    ],
    [
      "an array is to be joined",
      withParameter({ explode: false }),
      "#/paths/~1/post/parameters/2: arrays and objects travel as Key.1",
    ],
    [
      "a parameter's name breaks out",
      withParameter({ name: "a']); evil(" }),
      '#/paths/~1/post/parameters/2/name: "a\']); evil(" is not a parameter name',
    ],
    [
      "a form's member has no name that can travel",
      withOperation({
        requestBody: {
          content: {
            "application/x-www-form-urlencoded": {
              schema: { type: "object", properties: { "a b": { type: "string" } } },
            },
          },
        },
      }),
      '#/paths/~1/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a b: "a b" is not',
    ],
    [
      "a parameter is called __proto__",
      withParameter({ name: "__proto__" }),
      '#/paths/~1/post/parameters/2/name: "__proto__" is not',
    ],
    [
      "a body is JSON",
      withOperation({ requestBody: { content: { "application/json": {} } } }),
      "#/paths/~1/post/requestBody/content/application~1json: only application/x-www-form-urlencoded",
    ],
    [
      "x-rpc has an unknown key",
      withOperation({ "x-rpc": { idempotant: true } }),
      "#/paths/~1/post/x-rpc/idempotant: is not one of product, methods",
    ],
    [
      "its answer is not an object",
      withOperation({ responses: { "200": answer({ type: "array", items: {} }) } }),
      "#/paths/~1/post/responses/200: has a body of type array, and every answer of an RPC call is an object",
    ],
    [
      "its pages are not an object",
      withOperation({ "x-rpc": { pages: "PageNumber" } }),
      "#/paths/~1/post/x-rpc/pages: must be number, size, items and total as names",
    ],
    [
      "its look is empty",
      withOperation({ "x-rpc": { look: {} } }),
      "#/paths/~1/post/x-rpc/look: must be operation, by as a list of names",
    ],
    [
      "x-rpc has a wrong value",
      withOperation({ "x-rpc": { methods: ["FETCH"] } }),
      "#/paths/~1/post/x-rpc/methods: must be a list of GET",
    ],
    [
      "x-variant-by names no parameter",
      withParameter({ "x-variant-by": { parameter: "Q", mapping: {} } }),
      '#/paths/~1/post/parameters/2/x-variant-by/parameter: "Q" is not a parameter',
    ],
    [
      "x-variant-by maps to nothing",
      withParameter({ "x-variant-by": { parameter: "P", mapping: { a: "#/nope" } } }),
      "#/paths/~1/post/parameters/2/x-variant-by/mapping/a: must be the reference of a named schema",
    ],
    [
      "x-allowed-when lists no value",
      withParameter({ "x-allowed-when": { parameter: "P" } }),
      "#/paths/~1/post/parameters/2/x-allowed-when/values: must be a list of texts",
    ],
    [
      "a keyword is not supported",
      withSchema({ if: {} }),
      "#/components/schemas/S/if: the schema keyword if is not supported",
    ],
    [
      "a keyword deep inside is not supported",
      withSchema({ properties: { a: { items: { contains: {} } } } }),
      "#/components/schemas/S/properties/a/items/contains: the schema keyword contains",
    ],
    ["a schema is no schema", withSchema("string"), "#/components/schemas/S: must be a schema"],
    [
      "a schema refers into another",
      withSchema({ $ref: "#/components/schemas/S/properties/a" }),
      "#/components/schemas/S/$ref: must refer to a named schema",
    ],
    [
      "a schema refers to nothing",
      withSchema({ $ref: "#/components/schemas/T" }),
      "#/components/schemas/S/$ref: #/components/schemas/T does not exist",
    ],
    [
      "a schema refers to itself",
      withSchema({ $ref: "#/components/schemas/S" }),
      "#/components/schemas/S/$ref: #/components/schemas/S leads back here without going into a value",
    ],
    [
      "a schema takes over itself",
      withSchema({ allOf: [{ type: "object" }, { $ref: "#/components/schemas/S" }] }),
      "#/components/schemas/S/allOf/1/$ref: #/components/schemas/S leads back here",
    ],
    [
      "two schemas are branches of each other",
      withOperation(
        {},
        {
          schemas: {
            A: { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/B" }] },
            B: { oneOf: [{ not: { $ref: "#/components/schemas/A" } }] },
          },
        },
      ),
      "#/components/schemas/B/oneOf/0/not/$ref: #/components/schemas/A leads back here",
    ],
    ...["title", "description", "format", "$comment"].map((key): [string, Json, string] => [
      `a schema's ${key} is no text`,
      withSchema({ [key]: 2024 }),
      `#/components/schemas/S/${key}: must be text`,
    ]),
    [
      "a type is unknown",
      withSchema({ type: "text" }),
      "#/components/schemas/S/type: must be among string, integer",
    ],
    [
      "no type is left",
      withSchema({ type: [] }),
      "#/components/schemas/S/type: must be among string, integer",
    ],
    [
      "a pattern is no expression",
      withSchema({ pattern: "(" }),
      "#/components/schemas/S/pattern: must be a regular expression",
    ],
    [
      "a bound is no number",
      withSchema({ minimum: "1" }),
      "#/components/schemas/S/minimum: must be a number",
    ],
    [
      "content is of another media type",
      withSchema({ contentMediaType: "text/html" }),
      "#/components/schemas/S/contentMediaType: only application/json",
    ],
  ])("%s", async (_title, document, want) => {
    expect(await collectProblems(document)).toContainEqual(expect.stringContaining(want));
  });

  it("two schemas would have one name in code", async () => {
    const document = {
      ...(withOperation({}) as object),
      components: { schemas: { "a.b": {}, AB: {}, "a-b": {} } },
    } as Json;
    expect(await collectProblems(document)).toContain(
      "#/components/schemas/a-b: its name becomes AB, which another schema has",
    );
  });

  it("an Action comes twice, in one document or in two", async () => {
    const twice = withOperation({}) as { paths: { "/": object } };
    const both = { ...twice, paths: { "/": { post: OPERATION, get: OPERATION } } } as Json;
    expect(await collectProblems(both)).toEqual([
      "#/paths/~1/post: the Action Run is declared twice; name its methods in x-rpc.methods",
    ]);
    const sources = ["a.yaml", "b.yaml"].map((name) => ({ name, document: withOperation({}) }));
    await expect(generate(sources, { importExtension: "js" })).rejects.toThrow(
      "b.yaml#/paths/~1/post: its name run is taken by Run of a.yaml: give another operationId",
    );
  });

  it("several things are wrong: all of them are named at once", async () => {
    const document = withOperation({
      parameters: [...PARAMETERS, { name: "P", in: "cookie" }],
      responses: {},
    });
    expect((await collectProblems(document)).length).toBeGreaterThan(2);
  });
});
