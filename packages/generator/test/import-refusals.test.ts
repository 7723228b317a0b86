import { GeneratorError, type Json } from "@dataworks-kit/generator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectRefusals, importAll, PLAIN, withApis, withRun } from "./metadata.ts";

const parameters = (...list: object[]) => ({ parameters: list.map((one) => ({ in: "query", ...one })) });
const named = (name: string) => parameters({ name, schema: { type: "string" } });
const typed = (schema: unknown, more: object = {}) => parameters({ name: "P", schema, ...more });
const answering = (schema: unknown) => ({ responses: { "200": { schema } } });
const nest = (depth: number, inner: object = {}): object =>
  depth === 0 ? inner : { type: "object", properties: { a: nest(depth - 1, inner) } };
const RUN = "#/apis/Run";

describe("An operation is refused, at its place, for", () => {
  it.each<[fault: string, change: object, want: string]>([
    ["a path", { path: "/runs/{id}" }, `${RUN}/path: is a path of the style ROA`],
    [
      "a parameter in the path",
      typed({}, { in: "path" }),
      `${RUN}/parameters/0/in: path is a place of the style ROA`,
    ],
    [
      "a parameter in the body",
      typed({}, { in: "body" }),
      `${RUN}/parameters/0/in: body is a place of the style ROA`,
    ],
    [
      "a parameter in a header",
      typed({}, { in: "header" }),
      `${RUN}/parameters/0/in: must be query or formData`,
    ],
    [
      "a style that is not known",
      typed({ type: "array" }, { style: "pipes" }),
      `${RUN}/parameters/0/style: must say how a list travels`,
    ],
    [
      "a list without a style",
      typed({ type: "array" }),
      `${RUN}/parameters/0/style: must say how a list travels`,
    ],
    [
      "an object as a list",
      typed({ type: "object" }, { style: "repeatList" }),
      `${RUN}/parameters/0/style: must say how an object travels`,
    ],
    ["a type that is not known", typed({ type: "file" }), `${RUN}/parameters/0/schema/type: must be one of`],
    ["a schema that is not one", typed("text"), `${RUN}/parameters/0/schema: must be a schema`],
    [
      "a value that is none of its type",
      typed({ type: "integer", enum: [1, "two"] }),
      `${RUN}/parameters/0/schema/enum/1: is not a value`,
    ],
    ["parameters that are not a list", { parameters: {} }, `${RUN}/parameters: must be a list`],
    ["a parameter that is not an object", { parameters: [1] }, `${RUN}/parameters/0: must be an object`],
    [
      "a parameter without a name",
      typed({}, { name: undefined }),
      `${RUN}/parameters/0/name: is not the name`,
    ],
    ["a name that leads elsewhere", named("../a"), `${RUN}/parameters/0/name: is not the name`],
    ["a name with markup", named("<b>"), `${RUN}/parameters/0/name: is not the name`],
    ["the name __proto__", named("__proto__"), `${RUN}/parameters/0/name: is not the name`],
    [
      "a name that every object has",
      named("constructor"),
      `${RUN}/parameters/0/name: is not a name that code can use`,
    ],
    ["a name of a megabyte", named("a".repeat(1_000_000)), `${RUN}/parameters/0/name: is not the name`],
    [
      "a name of the protocol",
      named("Action"),
      `${RUN}/parameters/0/name: Action is a parameter of every call`,
    ],
    [
      "a name within another",
      parameters({ name: "A", style: "flat", schema: { type: "object" } }, { name: "A.B", schema: {} }),
      `${RUN}/parameters/1/name: "A.B" stands within A`,
    ],
    [
      "two parameters of one name",
      parameters({ name: "A", schema: { type: "string" } }, { name: "A", schema: { type: "integer" } }),
      `${RUN}/parameters/1/name: is the name of an earlier parameter`,
    ],
    ["no methods", { methods: [] }, `${RUN}/methods: must be a list of HTTP methods`],
    ["a method that is not known", { methods: ["post", "patch"] }, `${RUN}/methods/1: must be one of`],
    [
      "a form without a method that has one",
      { methods: ["get"], ...typed({ type: "string" }, { in: "formData" }) },
      `${RUN}/methods: get has no body`,
    ],
    ["an answer that is not an object", answering({ type: "string" }), `${RUN}/responses/200`],
    ["errors that are not a list", { errorCodes: { "400": {} } }, `${RUN}/errorCodes/400: must be a list`],
    [
      "an error that is not an object",
      { errorCodes: { "400": ["A"] } },
      `${RUN}/errorCodes/400/0: must be an error`,
    ],
    [
      "a reference that leads elsewhere",
      typed({ $ref: "other.json#/components/schemas/A" }),
      `${RUN}/parameters/0/schema/$ref: must refer`,
    ],
    [
      "a reference to what is not there",
      typed({ $ref: "#/components/schemas/A" }),
      `${RUN}/parameters/0/schema/$ref: leads to no schema`,
    ],
    [
      "a member of a megabyte",
      answering({ type: "object", properties: { ["a".repeat(1_000_000)]: {} } }),
      `${RUN}/responses/200/schema/properties/`,
    ],
    [
      "a member that every object has",
      answering({ type: "object", properties: { valueOf: {} } }),
      `${RUN}/responses/200/schema/properties/valueOf: is not a name`,
    ],
  ])("%s", (_, change, want) => {
    expect(collectRefusals(withRun(change))).toEqual([expect.stringContaining(want)]);
  });

  it.each(["__proto__", "constructor", "../../etc/passwd", "<script>", "1st", "a b", "", "A".repeat(200)])(
    "the name %j",
    (name) => {
      const apis = Object.fromEntries([[name, PLAIN]]);
      expect(collectRefusals(withApis(apis))).toEqual([expect.stringContaining("cannot become an Action")]);
    },
  );

  it("a file or a name that another operation has", () => {
    expect(collectRefusals(withApis({ RunIt: PLAIN, Run_It: PLAIN }))).toEqual([
      "#/apis/Run_It: becomes run-it.openapi.yaml, which is the file of RunIt already",
    ]);
    expect(collectRefusals(withApis({ Run: PLAIN, RunOperation: PLAIN, CreateFetchClient: PLAIN }))).toEqual([
      expect.stringContaining(
        "#/apis/RunOperation: its name runOperation is taken by Run of run.openapi.yaml",
      ),
      expect.stringContaining("#/apis/CreateFetchClient: its name createFetchClient is taken by"),
    ]);
  });

  it("references in a circle without anything between them", () => {
    const schemas = { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } };
    const metadata = withRun(answering({ $ref: "#/components/schemas/A" }), { components: { schemas } });
    const refusals = collectRefusals(metadata);
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) expect(refusal).toMatch(/^#\/(components\/schemas\/[AB]|apis\/Run)/);
  });
});

describe("Metadata is refused for", () => {
  it.each<[fault: string, metadata: unknown, want: string]>([
    [
      "another style",
      withApis({}, { info: { style: "ROA", product: "A", version: "1" } }),
      '#/info/style: has the style "ROA"',
    ],
    [
      "a product that is not a word",
      withApis({}, { info: { product: "a\nb", version: "1" } }),
      "#/info/product: must be a word",
    ],
    ["no version", withApis({}, { info: { product: "A" } }), "#/info/version: is missing"],
    ["a list", [], "#: is not an object"],
    [
      "something else",
      { info: { product: "A", version: "1" }, swagger: "2.0" },
      "#: is neither api-docs.json",
    ],
    ["an operation that is not an object", withApis({ Run: [] }), "#/apis/Run: must be an operation"],
    [
      "one operation without a name",
      { ...PLAIN, info: { product: "A", version: "1" } },
      "#/name: is missing",
    ],
    [
      "values that nest too deep",
      withRun(answering(nest(200))),
      "#/apis/Run/responses/200/schema/properties",
    ],
  ])("%s", (_, metadata, want) => {
    expect(collectRefusals(metadata as Json)).toEqual([expect.stringContaining(want)]);
  });

  it("an operation that it does not have", () => {
    expect(collectRefusals(withRun({}), { actions: ["Run", "Walk"] })).toEqual([
      '#/apis: has no operation "Walk"',
    ]);
    expect(collectRefusals(withRun({}), { except: ["Walk"] })).toEqual(['#/apis: has no operation "Walk"']);
  });

  it("problems of several operations are told at once", () => {
    const metadata = withApis({ A: { path: "/a" }, B: PLAIN, C: { ...PLAIN, methods: ["patch"] } });
    expect(collectRefusals(metadata).map((text) => text.split(":")[0])).toEqual([
      "#/apis/A/path",
      "#/apis/A/methods",
      "#/apis/C/methods/0",
    ]);
  });
});

describe("Hostile text stays text:", () => {
  it("a member __proto__, markup and control characters come through, and long examples do not", () => {
    const members = Object.fromEntries(
      ["__proto__", "a: b\n- c", "<b>*/`$x"].map((name) => [
        name,
        { type: "string", example: `${name}\u0000\u202e` },
      ]),
    );
    const { models, notes } = importAll(
      withRun(
        answering({
          type: "object",
          properties: { ...members, Long: { type: "string", example: "a".repeat(1_000_000) } },
        }),
      ),
    );
    const properties = models[0]?.operations[0]?.response.shape.properties ?? {};
    expect(Object.keys(properties)).toEqual(["__proto__", "a: b\n- c", "<b>*/`$x", "Long"]);
    expect(notes).toHaveLength(1);
  });
});

/** Words of the metadata, so that random values come where they are read. */
const KEYS =
  "apis info style product version name methods parameters responses errorCodes 200 400 schema type properties items $ref in required enum example maximum pattern default errorCode errorMessage responseDemo sampleAnswers json endpoints regionId endpoint components schemas deprecated path additionalProperties __proto__ Run".split(
    " ",
  );
const WORDS =
  "RPC Harbour 2031-04-01 post get query formData string integer array object repeatList flat json simple any #/components/schemas/Run 1 true [1] {} ../a <b>".split(
    " ",
  );
const json = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "medium" },
    fc.constantFrom(...WORDS),
    fc.jsonValue({ maxDepth: 1 }),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("any"), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 6, noNullPrototype: true }),
}));

describe("Whatever JSON it is given, the import", () => {
  const survives = (document: Json) => {
    try {
      importAll(document, { product: "A", version: "1", actions: [] });
    } catch (error) {
      expect(error).toBeInstanceOf(GeneratorError);
    }
  };

  it("throws nothing but its own error", () => {
    fc.assert(fc.property(json.any as fc.Arbitrary<Json>, survives), { numRuns: 300 });
  });

  it("throws nothing but its own error for an operation, or for a schema", () => {
    const object = json.object as fc.Arbitrary<object>;
    fc.assert(
      fc.property(object, (change) => survives(withRun(change))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(object, json.any as fc.Arbitrary<Json>, (schema, given) =>
        survives(
          withRun(
            {
              ...typed({ type: "object", ...schema }, { style: "json" }),
              ...answering(schema),
              errorCodes: given,
            },
            { components: { schemas: { Run: schema } } },
          ),
        ),
      ),
      { numRuns: 300 },
    );
  });
});
