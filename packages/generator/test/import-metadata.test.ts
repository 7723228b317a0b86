import { describe, expect, it } from "vitest";
import { importAll, importParameter, importRun, PLAIN, withApis, withRun } from "./metadata.ts";

const MARKED = { description: "Not described yet.", "x-evidence": "documented" };
const LIMITED = { "x-constraint-evidence": "documented" };

/** Each fact of a parameter's schema, and what stands for it in the document. */
const FACTS: [fact: string, given: object, want: object][] = [
  ["a text", { type: "string" }, { type: "string" }],
  ["an int32", { type: "integer", format: "int32" }, { type: "integer", format: "int32" }],
  ["a float", { type: "number", format: "float" }, { type: "number", format: "float" }],
  ["a value of any type", { type: "any" }, {}],
  [
    "a limit, which is text",
    { type: "integer", maximum: "100" },
    { type: "integer", maximum: 100, ...LIMITED },
  ],
  [
    "a limit beyond 2^53",
    { type: "integer", format: "int64", maximum: "9223372036854775807" },
    { type: "integer", format: "int64", maximum: 9223372036854775807n, ...LIMITED },
  ],
  [
    "a limit that is not itself allowed",
    { type: "number", minimum: "0.5", exclusiveMinimum: true },
    { type: "number", exclusiveMinimum: 0.5, ...LIMITED },
  ],
  [
    "a limit that is allowed",
    { type: "integer", maximum: "9", exclusiveMaximum: false },
    { type: "integer", maximum: 9, ...LIMITED },
  ],
  ["values", { type: "string", enum: ["a", "b", "a"] }, { type: "string", enum: ["a", "b"], ...LIMITED }],
  ["values of a number", { type: "integer", enum: ["1", 2] }, { type: "integer", enum: [1, 2], ...LIMITED }],
  [
    "a length and a pattern",
    { type: "string", maxLength: 9, pattern: "^a" },
    { type: "string", maxLength: 9, pattern: "^a", ...LIMITED },
  ],
  ["a default", { type: "boolean", default: "true" }, { type: "boolean", default: true }],
  [
    "texts of people, which are left out",
    { type: "string", title: "T", description: "D" },
    { type: "string" },
  ],
];

describe("A parameter", () => {
  it.each(FACTS)("keeps %s", (_, given, want) => {
    expect(importParameter({ schema: given })).toEqual({
      name: "P",
      in: "query",
      required: false,
      ...MARKED,
      schema: want,
    });
  });

  it("keeps whether it is required or deprecated, and its example as a value of its type", () => {
    const schema = {
      type: "integer",
      format: "int64",
      required: true,
      deprecated: true,
      example: "9007199254740993",
    };
    expect(importParameter({ schema })).toMatchObject({
      required: true,
      deprecated: true,
      schema: { type: "integer", format: "int64" },
      example: 9007199254740993n,
    });
  });

  it("of a form becomes a member of the form body", () => {
    const schema = { type: "string", required: true, example: "a" };
    const { parameters, requestBody } = importRun({ parameters: [{ name: "P", in: "formData", schema }] });
    expect(parameters).toHaveLength(2);
    expect(requestBody).toEqual({
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: {
            type: "object",
            required: ["P"],
            properties: { P: { ...MARKED, type: "string", examples: ["a"] } },
          },
        },
      },
    });
  });

  it("that is listed twice alike is one, and required when one of them is", () => {
    const list = [true, false].map((required) => ({
      name: "P",
      in: "query",
      schema: { type: "string", required, example: String(required) },
    }));
    const [, , ...own] = importRun({ parameters: list }).parameters as object[];
    expect(own).toEqual([expect.objectContaining({ name: "P", required: true })]);
  });
});

const LIST = { type: "array", items: { type: "string" }, maxItems: 5 };
const OBJECT = { type: "object", properties: { A: { type: "integer", required: true } } };
const OBJECT_HERE = {
  type: "object",
  required: ["A"],
  "x-required-evidence": "documented",
  properties: { A: { ...MARKED, type: "integer" } },
};
const STYLES: [style: string, schema: object, want: object][] = [
  ["repeatList", LIST, { ...LIST, ...LIMITED }],
  ["flat", LIST, { ...LIST, ...LIMITED }],
  ["flat", OBJECT, OBJECT_HERE],
  ["simple", LIST, { type: "string" }],
  [
    "json",
    LIST,
    { type: "string", contentMediaType: "application/json", contentSchema: { ...LIST, ...LIMITED } },
  ],
  ["json", OBJECT, { type: "string", contentMediaType: "application/json", contentSchema: OBJECT_HERE }],
];

describe("The style", () => {
  it.each(STYLES)("%s of %j gives the schema %j", (style, schema, want) => {
    expect(importParameter({ style, schema })).toMatchObject({ schema: want });
  });

  it("json keeps an example and a default as text", () => {
    const properties = { A: { type: "integer", format: "int64" } };
    const schema = { type: "object", properties, example: '{"A": 9007199254740993}', default: { A: 1 } };
    expect(importParameter({ style: "json", schema })).toMatchObject({
      schema: { default: '{"A":1}' },
      example: '{"A":9007199254740993}',
    });
  });
});

describe("An operation", () => {
  it.each([
    [["post", "get"], "post"],
    [["get"], "get"],
    [["put"], "put"],
    [["get", "delete", "get"], "get"],
  ])("with the methods %j is declared under %s", (methods, want) => {
    const [file] = importAll(withRun({ methods })).models;
    expect(file?.operations[0]).toMatchObject({
      method: want,
      descriptor: { methods: [...new Set(methods)].map((method) => method.toUpperCase()) },
    });
  });

  it.each([
    ["read", { effect: "read" }],
    ["write", { effect: "write" }],
    ["readAndWrite", { effect: "write" }],
    ["none", {}],
  ])("of the type %s has the effect %j", (operationType, want) => {
    expect(importRun({ operationType })["x-rpc"]).toEqual({ product: "Harbour", methods: ["POST"], ...want });
  });

  it("keeps that it is deprecated", () => {
    expect(importRun({ deprecated: true })).toMatchObject({ deprecated: true });
    expect(importRun({ deprecated: false })).not.toHaveProperty("deprecated");
  });

  it("has the codes of its metadata by status, a second text under a name with a number, and no code that says nothing", () => {
    const error = (errorCode: string, errorMessage = "No.") => ({ errorCode, errorMessage });
    const { responses } = importRun({
      errorCodes: {
        "400": [error("A"), error("A", "Never."), error("A"), error("B.%s"), error("C d"), error("E\t")],
        "204": [error("F")],
        "4003": [error("G")],
      },
    });
    const value = (Code: string, Message = "No.") => ({
      summary: "Not described yet.",
      "x-evidence": "documented",
      value: { Code, Message },
    });
    expect(Object.keys(responses as object)).toEqual(["200", "400"]);
    expect(responses).toMatchObject({
      "400": {
        content: {
          "application/json": { examples: { A: value("A"), A_2: value("A", "Never."), E: value("E") } },
        },
      },
    });
  });

  const SAMPLE = { RequestId: "7A", Deep: { Id: 1 } };
  it.each([
    ["responseDemo", JSON.stringify([{ type: "xml" }, { type: "json", example: JSON.stringify(SAMPLE) }])],
    ["sampleAnswers", { json: JSON.stringify(SAMPLE) }],
  ])("has the sample answer of %s", (key, given) => {
    const examples = {
      sample: { summary: "The vendor's sample.", "x-evidence": "documented", value: SAMPLE },
    };
    expect(importRun({ [key]: given })).toMatchObject({
      responses: { "200": { content: { "application/json": { examples } } } },
    });
  });
});

describe("The servers", () => {
  const readServers = (endpoints: object[]) => importAll(withRun({}, { endpoints })).models[0]?.root.servers;
  const endpoint = (regionId: string, host: string) => ({ regionId, endpoint: host });

  it("are one for the regions in whose host the region stands, and one for each other host", () => {
    const list = [
      endpoint("north-1", "a.north-1.example.com"),
      endpoint("west-1", "a.example.com"),
      endpoint("south-1", "a.south-1.example.com"),
      endpoint("east-1", "a.example.com"),
      endpoint("odd-1", "a-odd-1.example.com"),
    ];
    expect(readServers(list)).toMatchObject([
      { url: "https://a.{regionId}.example.com", variables: { regionId: { enum: ["north-1", "south-1"] } } },
      { url: "https://a.example.com", "x-regions": ["west-1", "east-1"] },
      { url: "https://a-odd-1.example.com", "x-regions": ["odd-1"] },
    ]);
  });

  it("are left out where the metadata has none, or what is not a host", () => {
    expect(readServers([])).toBeUndefined();
    expect(readServers([endpoint("a", "b/../c"), endpoint("a b", "c.example.com"), {}])).toBeUndefined();
  });
});

describe("What is left out is told at its place:", () => {
  const parameter = (schema: object) => ({ parameters: [{ name: "P", in: "query", schema }] });
  it.each([
    [
      "an example of another type",
      parameter({ type: "integer", example: "some" }),
      "parameters/0/schema/example",
    ],
    [
      "an example that does not fit",
      parameter({ type: "integer", maximum: "3", example: "4" }),
      "parameters/0/example",
    ],
    [
      "a limit that is not a number",
      parameter({ type: "integer", maximum: "big" }),
      "parameters/0/schema/maximum",
    ],
    ["a limit of a text", parameter({ type: "string", maximum: "3" }), "parameters/0/schema/maximum"],
    [
      "a pattern of another language",
      parameter({ type: "string", pattern: "(?i)a" }),
      "parameters/0/schema/pattern",
    ],
    ["a list of no values", parameter({ type: "string", enum: [] }), "parameters/0/schema/enum"],
    ["a length below 0", parameter({ type: "string", minLength: -1 }), "parameters/0/schema/minLength"],
    ["a sample that does not fit", { sampleAnswers: { json: '{"RequestId":1}' } }, "sampleAnswers/json"],
    ["a sample that is not JSON", { responseDemo: '[{"type":"json","example":"a: 1"}]' }, "responseDemo"],
    ["a status that is not one", { errorCodes: { "999999": [] } }, "errorCodes/999999"],
    ["a second success", { responses: { ...PLAIN.responses, "201": {} } }, "responses/201"],
    ["an answer without a schema", { responses: { "200": {} } }, "responses/200/schema"],
  ])("%s", (_, change, place) => {
    const { notes, files } = importAll(withRun(change));
    expect(notes.map(({ pointer }) => pointer)).toEqual([`#/apis/Run/${place}`]);
    expect(notes[0]?.reason).toMatch(/^left out: /);
    expect(files).toHaveLength(1);
  });
});

it("Named schemas come along where they are used, also those that refer to themselves", () => {
  const match = {
    type: "object",
    properties: { Any: { type: "array", items: { $ref: "#/components/schemas/Match" } } },
  };
  const schemas = { Match: match, Unused: { type: "string" }, ErrorResponse: { type: "object" } };
  const parameters = [
    { name: "P", in: "query", style: "json", schema: { $ref: "#/components/schemas/Match" } },
  ];
  const [model] = importAll(withRun({ parameters }, { components: { schemas } })).models;
  expect(model?.schemas.map(({ name }) => name)).toEqual(["Match"]);
  const errorCodes = { "400": [{ errorCode: "A", errorMessage: "" }] };
  const [other] = importAll(withRun({ errorCodes }, { components: { schemas } })).models;
  expect(other?.schemas.map(({ name }) => name)).toEqual(["RpcErrorResponse"]);
});

it("The same metadata gives the same bytes, and each file is named after its Action", () => {
  const metadata = withApis({ ListVPCs: PLAIN, RunABTest: PLAIN });
  const { files } = importAll(metadata);
  expect(files).toEqual(importAll(metadata).files);
  expect(files.map(({ path }) => path)).toEqual(["list-vp-cs.openapi.yaml", "run-ab-test.openapi.yaml"]);
});

it("Only the operations that are wanted become documents", () => {
  const metadata = withApis({ A: PLAIN, B: PLAIN, C: { path: "/c" } });
  const readActions = (options: object) => importAll(metadata, options).models.map(({ stem }) => stem);
  expect(readActions({ actions: ["B"] })).toEqual(["b"]);
  expect(readActions({ except: ["C"] })).toEqual(["a", "b"]);
});
