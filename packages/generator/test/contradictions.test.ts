import type { Json } from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { collectProblems } from "./collect-problems.ts";
import {
  answer,
  constant,
  form,
  OPERATION,
  PARAMETERS,
  withOperation,
  withParameters,
} from "./rpc-document.ts";

const JSON_TEXT = { type: "string", contentMediaType: "application/json" };
const S = "#/components/schemas/S";
const FORM = "#/paths/~1/post/requestBody/content/application~1x-www-form-urlencoded/schema";

/** A parameter that another one governs, which is a or b. */
function withRule(parameter: object): Json {
  const kind = { name: "Kind", schema: { type: "string", enum: ["a", "b"] } };
  return withParameters([kind, { name: "P", ...parameter }], { S: { type: "object" } });
}

function withVersion(schema: object): Json {
  return withOperation({
    parameters: [constant("Action", "Run"), { ...constant("Version", ""), schema }],
  });
}

describe("a document that contradicts itself is refused, when", () => {
  it.each<[string, Json, string]>([
    [
      "a rule governs a parameter that must stand anyway",
      withRule({ required: true, "x-allowed-when": { parameter: "Kind", values: ["a"] } }),
      "#/paths/~1/post/parameters/3/x-allowed-when: the parameter is required",
    ],
    [
      "a rule speaks of a value that its governor never has",
      withRule({ "x-allowed-when": { parameter: "Kind", values: ["a", "zzz"] } }),
      '#/paths/~1/post/parameters/3/x-allowed-when/values/1: "zzz" is not a value of Kind',
    ],
    [
      "a rule maps a value that its governor never has",
      withRule({ schema: JSON_TEXT, "x-variant-by": { parameter: "Kind", mapping: { A: S } } }),
      '#/paths/~1/post/parameters/3/x-variant-by/mapping/A: "A" is not a value of Kind',
    ],
    [
      "a shape is chosen for what is no JSON text",
      withRule({ "x-variant-by": { parameter: "Kind", mapping: { a: S } } }),
      "#/paths/~1/post/parameters/3/x-variant-by: chooses a shape for JSON text",
    ],
    [
      "a parameter governs itself",
      withRule({ "x-allowed-when": { parameter: "P", values: ["a"] } }),
      '#/paths/~1/post/parameters/3/x-allowed-when/parameter: "P" is the parameter itself',
    ],
    [
      "a form is more than its members",
      withOperation({ requestBody: form({ allOf: [{ properties: { A: {} } }] }) }),
      `${FORM}/allOf: a form is described by type, properties and required alone`,
    ],
    [
      "a form requires what it does not have",
      withOperation({ requestBody: form({ required: ["A", "B"], properties: { A: {} } }) }),
      `${FORM}/required/1: is not the name of a property of this form`,
    ],
    [
      "a form is no object",
      withOperation({ requestBody: form({ type: "array" }) }),
      `${FORM}/type: must be object`,
    ],
    [
      "no value fits a member of a form",
      withOperation({ requestBody: form({ properties: { A: false } }) }),
      `${FORM}/properties/A: fits no value`,
    ],
    [
      "get has a body",
      {
        ...(withOperation({}) as object),
        paths: { "/": { get: { ...OPERATION, requestBody: form({ properties: { A: {} } }) } } },
      } as Json,
      "#/paths/~1/get/requestBody: get has no body",
    ],
    [
      "two successes have a JSON body",
      withOperation({ responses: { "200": answer({}), "202": answer({}) } }),
      "#/paths/~1/post/responses/202: is a second success with a JSON body beside 200",
    ],
    [
      "x-rpc leaves out the method of the operation",
      withOperation({ "x-rpc": { methods: ["GET"] } }),
      "#/paths/~1/post/x-rpc/methods: leaves out POST",
    ],
    [
      "x-rpc leaves out the place of a parameter",
      withOperation({
        parameters: [...PARAMETERS, { name: "P", in: "query", schema: {} }],
        "x-rpc": { parametersIn: ["form"] },
      }),
      "#/paths/~1/post/x-rpc/parametersIn: leaves out query, where the document declares P",
    ],
    [
      "the Version is a number",
      withVersion({ const: 20180101 }),
      "#/paths/~1/post/parameters/1: must have one value, as a text: const",
    ],
    [
      "the Version is one of two",
      withVersion({ enum: ["v1", "v2"] }),
      "#/paths/~1/post/parameters/1: must have one value, as a text: const",
    ],
    [
      "a parameter is one of several objects",
      withParameters([{ name: "P", schema: { enum: [{ a: 1 }] } }]),
      "#/paths/~1/post/parameters/2: the values of a parameter must be texts, numbers",
    ],
    [
      "a parameter is one array only",
      withParameters([{ name: "P", schema: { const: ["a"] } }]),
      "#/paths/~1/post/parameters/2: the values of a parameter must be texts, numbers",
    ],
    [
      "an example of a parameter does not fit",
      withParameters([{ name: "P", schema: { type: "integer" }, example: "40" }]),
      "#/paths/~1/post/parameters/2/example: does not fit its schema: it must be an integer",
    ],
    [
      "an example of a parameter is beyond what its type holds exactly",
      withParameters([
        { name: "P", schema: { type: "integer" }, examples: { big: { value: 2n ** 53n + 1n } } },
      ]),
      "#/paths/~1/post/parameters/2/examples/big/value: does not fit its schema: it must be a number up to 2^53",
    ],
    [
      "an example of an answer does not fit",
      withOperation({
        responses: {
          "200": answer(
            { properties: { A: { items: { type: "string" } } } },
            { examples: { one: { value: { A: [1] } } } },
          ),
        },
      }),
      "#/paths/~1/post/responses/200/content/application~1json/examples/one/value: does not fit its schema: /A/0 must be",
    ],
  ])("%s", async (_title, document, want) => {
    expect(await collectProblems(document)).toEqual([expect.stringContaining(want)]);
  });

  it.each([
    ["cancelOperation", "cancelOperation", ["cancel", "cancelOperation"]],
    ["listTaskErrors", "listTaskErrors", ["listTask", "listTaskErrors"]],
    ["the same words", "getAB", ["get_a_b", "getAB"]],
    ["a client", "getFetchClient", ["get", "getFetchClient"]],
  ])("two operations would export one name: %s", async (_title, name, operationIds) => {
    const operations = operationIds.map((operationId) => ({
      ...OPERATION,
      operationId,
      parameters: [constant("Action", operationId), constant("Version", "1")],
    }));
    const [post, put] = operations;
    const document = { ...(withOperation({}) as object), paths: { "/": { post, put } } } as Json;
    expect(await collectProblems(document)).toEqual([
      `#/paths/~1/put: its name ${name} is taken by ${operationIds[0]} of doc.yaml: give another operationId`,
    ]);
  });

  it.each([
    "withExactJson",
    "withExactErrors",
    "serializeParameters",
    "splitParameters",
    "mergeHeaders",
    "createFetchClient",
    "create",
    "globalThis",
    "paths",
  ])("an operation would take a name that generated files import: %s", async (operationId) => {
    expect(await collectProblems(withOperation({ operationId }))).toEqual([
      expect.stringMatching(/^#\/paths\/~1\/post: its name \w+ is taken by what generated files import/),
    ]);
  });

  it("a name is JSON text in one form of a document, and none in another", async () => {
    const [post, put] = [JSON_TEXT, { type: "string" }].map((schema, index) => ({
      ...OPERATION,
      operationId: `run${index}`,
      parameters: [constant("Action", `Run${index}`), constant("Version", "1")],
      requestBody: form({ properties: { P: schema } }),
    }));
    const document = { ...(withOperation({}) as object), paths: { "/": { post, put } } } as Json;
    expect(await collectProblems(document)).toEqual([
      `${FORM.replace("post", "put")}/properties/P: P is JSON text in the form of another operation, and must be here`,
    ]);
  });

  it("a schema's check would have the name of a validator", async () => {
    const document = withOperation(
      { operationId: "checkDisk" },
      { schemas: { DiskInputSchema: { type: "object" } } },
    );
    expect(await collectProblems(document)).toEqual([
      expect.stringContaining("#/components/schemas/DiskInputSchema: the name of its check"),
    ]);
  });
});
