import type { Json } from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { compareWithMetadata } from "../src/compare/compare-with-metadata.ts";
import { importAll, PLAIN, withApis, withRun } from "./metadata.ts";

const PARAMETERS = {
  Text: { type: "string", required: true, enum: ["a", "b"], maxLength: 9, pattern: "^a" },
  Count: { type: "integer", format: "int32", required: false, maximum: "9" },
  List: { type: "array", items: { type: "object", properties: { Key: { type: "string", required: true } } } },
  Rules: { type: "object", properties: { Deep: { type: "array", items: { type: "string" } } } },
};
const STYLES: Readonly<Record<string, string>> = { List: "repeatList", Rules: "json" };
const ANSWER = {
  RequestId: { type: "string" },
  Data: {
    type: "object",
    properties: { Id: { type: "integer", format: "int64" }, Name: { type: "string" } },
  },
};

type Members = Readonly<Record<string, object>>;

/** The operation, with changes: of parameters and of members of the answer, by name, and of itself. */
function describeRun(parameters: Members = {}, answer: Members = {}, more: object = {}): object {
  const list = Object.entries({ ...PARAMETERS, ...parameters }).map(([name, schema]) => ({
    name,
    in: "query",
    ...(STYLES[name] && { style: STYLES[name] }),
    schema,
  }));
  return {
    methods: ["post"],
    operationType: "read",
    parameters: list.filter(({ schema }) => Object.keys(schema).length > 0),
    responses: { "200": { schema: { type: "object", properties: { ...ANSWER, ...answer } } } },
    errorCodes: { "400": [{ errorCode: "Bad", errorMessage: "It is bad." }] },
    ...more,
  };
}

const BASE = withRun(describeRun());

/** Where the document of the first metadata and the second metadata disagree. */
function listDifferences(first: Json, second: Json): string[] {
  const [model] = importAll(first).models;
  const documents = [{ name: "run.openapi.yaml", document: model?.root ?? {} }];
  const { differences: found } = compareWithMetadata(documents, [{ name: "m.json", document: second }]);
  return found.map(({ document, pointer, ours, vendor }) => `${document}${pointer}: ${ours}; ${vendor}`);
}

const RUN = "run.openapi.yaml#/paths/~1/post";
const ANSWERED = `${RUN}/responses/200/content/application~1json`;

describe("A document and the metadata from which it was made", () => {
  it("do not disagree", () => {
    expect(listDifferences(BASE, BASE)).toEqual([]);
  });

  it.each<[kind: string, vendor: object, want: string]>([
    ["methods", describeRun({}, {}, { methods: ["post", "get"] }), `${RUN}/x-rpc/methods: POST; GET, POST`],
    ["the effect", describeRun({}, {}, { operationType: "write" }), `${RUN}/x-rpc/effect: read; write`],
    ["deprecation", describeRun({}, {}, { deprecated: true }), `${RUN}/deprecated: false; true`],
    [
      "a parameter that is missing",
      describeRun({ More: { type: "boolean", required: true } }),
      `${RUN}/parameters/More: no such parameter; boolean, required, in query`,
    ],
    [
      "a parameter too many",
      describeRun({ Count: {} }),
      `${RUN}/parameters/3: Count, integer int32, optional, in query; no such parameter`,
    ],
    [
      "a type",
      describeRun({ Count: { type: "string" } }),
      `${RUN}/parameters/3/schema/type: integer; string`,
    ],
    [
      "a format",
      describeRun({ Count: { ...PARAMETERS.Count, format: "int64" } }),
      `${RUN}/parameters/3/schema/format: int32; int64`,
    ],
    [
      "what is required",
      describeRun({ Count: { ...PARAMETERS.Count, required: true } }),
      `${RUN}/parameters/3/required: optional; required`,
    ],
    [
      "values",
      describeRun({ Text: { ...PARAMETERS.Text, enum: ["a", "c"] } }),
      `${RUN}/parameters/2/schema/enum: a, b; a, c`,
    ],
    [
      "a limit",
      describeRun({ Count: { ...PARAMETERS.Count, maximum: "10" } }),
      `${RUN}/parameters/3/schema/maximum: 9; 10`,
    ],
    [
      "a length",
      describeRun({ Text: { ...PARAMETERS.Text, maxLength: 8 } }),
      `${RUN}/parameters/2/schema/maxLength: 9; 8`,
    ],
    [
      "a pattern",
      describeRun({ Text: { ...PARAMETERS.Text, pattern: "^b" } }),
      `${RUN}/parameters/2/schema/pattern: ^a; ^b`,
    ],
    [
      "a member of a list's items",
      describeRun({
        List: {
          type: "array",
          items: { type: "object", properties: { Key: { type: "integer", required: true } } },
        },
      }),
      `${RUN}/parameters/4/schema/items/properties/Key/type: string; integer`,
    ],
    [
      "a required member of a list's items",
      describeRun({
        List: { type: "array", items: { type: "object", properties: { Key: { type: "string" } } } },
      }),
      `${RUN}/parameters/4/schema/items/required/Key: required; optional`,
    ],
    [
      "a value within JSON",
      describeRun({
        Rules: { type: "object", properties: { Deep: { type: "array", items: { type: "integer" } } } },
      }),
      `${RUN}/parameters/5/schema/contentSchema/properties/Deep/items/type: string; integer`,
    ],
    [
      "a member of the answer that is missing",
      describeRun({}, { More: { type: "string" } }),
      `${ANSWERED}/schema/properties/More: no such member; string`,
    ],
    [
      "a member of the answer too many",
      describeRun({}, { Data: { type: "object", properties: { Name: { type: "string" } } } }),
      `${ANSWERED}/schema/properties/Data/properties/Id: integer int64; no such member`,
    ],
    [
      "the type of a member",
      describeRun({}, { Data: { type: "string" } }),
      `${ANSWERED}/schema/properties/Data/type: object; string`,
    ],
    [
      "a code",
      describeRun({}, {}, { errorCodes: { "404": [{ errorCode: "Gone", errorMessage: "It is gone." }] } }),
      `${RUN}/responses/404/content/application~1json/examples/Gone: no such code; 404: It is gone.`,
    ],
    [
      "the status of a code",
      describeRun({}, {}, { errorCodes: { "403": [{ errorCode: "Bad", errorMessage: "It is bad." }] } }),
      `${RUN}/responses/400/content/application~1json/examples/Bad/value: status 400; status 403`,
    ],
    [
      "the text of a code",
      describeRun({}, {}, { errorCodes: { "400": [{ errorCode: "Bad", errorMessage: "Bad." }] } }),
      `${RUN}/responses/400/content/application~1json/examples/Bad/value/Message: It is bad.; Bad.`,
    ],
  ])("disagree on %s when it changes", (_, vendor, want) => {
    expect(listDifferences(BASE, withRun(vendor))).toEqual([want]);
  });

  it.each<[fact: string, vendor: object]>([
    [
      "the values and limits of a parameter",
      describeRun({ Text: { type: "string", required: true }, Count: { type: "integer", format: "int32" } }),
    ],
    ["the members of an object", describeRun({ Rules: { type: "object" } }, { Data: { type: "object" } })],
    ["the type of a member", describeRun({}, { Data: {} })],
    ["the type of the operation", describeRun({}, {}, { operationType: undefined })],
    ["codes", describeRun({}, {}, { errorCodes: {} })],
  ])("agree where the metadata does not say %s", (_, vendor) => {
    expect(listDifferences(BASE, withRun(vendor))).toEqual([]);
  });

  it("disagree on the style of a parameter, whether it is JSON in a text", () => {
    const styled = (style: string) =>
      withRun({
        parameters: [{ name: "P", in: "query", style, schema: { type: "array", items: { type: "string" } } }],
      });
    expect(listDifferences(styled("json"), styled("repeatList"))).toEqual([
      `${RUN}/parameters/2/schema/type: string; array`,
    ]);
    expect(listDifferences(styled("simple"), styled("json"))).toEqual([
      `${RUN}/parameters/2/schema/contentMediaType: a text; JSON in a text`,
    ]);
  });

  it("disagree on where a parameter travels", () => {
    const placed = (place: string) =>
      withRun({ parameters: [{ name: "P", in: place, schema: { type: "string" } }] });
    expect(listDifferences(placed("query"), placed("formData"))).toEqual([
      `${RUN}/parameters/2/in: query; form`,
    ]);
  });

  it("are compared through references that lead back to themselves", () => {
    const answering = (type: string) =>
      withRun(
        {
          ...PLAIN,
          responses: {
            "200": {
              schema: { type: "object", properties: { Root: { $ref: "#/components/schemas/Node" } } },
            },
          },
        },
        {
          components: {
            schemas: {
              Node: {
                type: "object",
                properties: { Size: { type }, Next: { $ref: "#/components/schemas/Node" } },
              },
            },
          },
        },
      );
    expect(listDifferences(answering("string"), answering("string"))).toEqual([]);
    expect(listDifferences(answering("string"), answering("boolean"))).toEqual([
      "run.openapi.yaml#/components/schemas/Node/properties/Size/type: string; boolean",
    ]);
  });
});

describe("An operation that the metadata does not have is told:", () => {
  it.each<[what: string, metadata: Json]>([
    ["of another name", withApis({ Walk: PLAIN })],
    [
      "of another version",
      withRun(describeRun(), { info: { style: "RPC", product: "Harbour", version: "1999-01-01" } }),
    ],
    [
      "of another product",
      withRun(describeRun(), { info: { style: "RPC", product: "Airport", version: "2031-04-01" } }),
    ],
    ["of nothing", []],
  ])("%s", (_, metadata) => {
    expect(listDifferences(BASE, metadata)).toEqual([`${RUN}: Run of 2031-04-01; no such operation`]);
  });

  it("that of one operation need not say whose it is", () => {
    expect(listDifferences(BASE, describeRun({}, {}, { methods: ["put"] }) as Json)).toEqual([
      `${RUN}/x-rpc/methods: POST; PUT`,
    ]);
    expect(listDifferences(BASE, describeRun({}, {}, { name: "Walk" }) as Json)).toEqual([
      expect.stringContaining("no such operation"),
    ]);
  });
});
