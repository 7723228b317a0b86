import { form, PARAMETERS, withOperation, withParameters } from "../rpc-document.ts";
import type { TypeCase } from "./type-case.ts";

const A = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
const B = { type: "object", required: ["b"], properties: { b: { type: "integer" } } };
const KIND = { name: "Kind", schema: { type: "string", enum: ["a", "b"] } };
const JSON_TEXT = { type: "string", contentMediaType: "application/json" };
const EITHER = {
  ...JSON_TEXT,
  contentSchema: { anyOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] },
};
const BY_KIND = {
  parameter: "Kind",
  mapping: { a: "#/components/schemas/A", b: "#/components/schemas/B" },
};

/** Parameters, the rules between them, and forms. */
export const PARAMETER_CASES: readonly TypeCase[] = [
  [
    "required common parameters: whoever signs adds them",
    withParameters([
      { name: "AccessKeyId", required: true },
      { name: "Timestamp", required: true },
      { name: "Name", required: true },
    ]),
    `export const query: RunQuery = { Action: "Run", Version: "1", Name: "n" };
await run(client, { Name: "n" });
// @ts-expect-error it names no Action
export const other: RunQuery = { Version: "1", Name: "n" };`,
  ],
  [
    "JSON text of which nothing more is said: an object, a list, or the text",
    withParameters([{ name: "Any", schema: JSON_TEXT }]),
    `await run(client, { Any: { a: 1 } });
await run(client, { Any: [1] });
await run(client, { Any: "{}" });
// @ts-expect-error a number is not JSON text, nor an object
await run(client, { Any: 1 });`,
  ],
  [
    "keywords beside a reference in a parameter",
    withParameters(
      [{ name: "Kind", required: true, schema: { $ref: "#/components/schemas/Kind", enum: ["b", "c"] } }],
      { Kind: { type: "string", enum: ["a", "b"] } },
    ),
    `await run(client, { Kind: "b" });
// @ts-expect-error the named schema has no c
await run(client, { Kind: "c" });
// @ts-expect-error the keyword beside it has no a
await run(client, { Kind: "a" });`,
  ],
  [
    "a reference with escapes",
    withParameters(
      [
        { ...KIND, required: true },
        {
          name: "Content",
          schema: JSON_TEXT,
          "x-variant-by": { parameter: "Kind", mapping: { a: "#/components/schemas/My%20~1~0" } },
        },
      ],
      { "My /~": A, Uses: { type: "object", properties: { m: { $ref: "#/components/schemas/My%20~1~0" } } } },
    ),
    `await run(client, { Kind: "a", Content: { a: "x" } });
// @ts-expect-error a is a text
await run(client, { Kind: "a", Content: { a: 1 } });`,
  ],
  [
    "one governor for the shape, and one for the presence",
    withParameters(
      [
        { ...KIND, required: true },
        { name: "Mode", required: true, schema: { type: "string", enum: ["on", "off"] } },
        {
          name: "Content",
          schema: EITHER,
          "x-variant-by": BY_KIND,
          "x-allowed-when": { parameter: "Mode", values: ["on"] },
        },
      ],
      { A, B },
    ),
    `await run(client, { Kind: "a", Mode: "on", Content: { a: "x" } });
await run(client, { Kind: "b", Mode: "off" });
// @ts-expect-error b is the shape of another kind
await run(client, { Kind: "a", Mode: "on", Content: { b: 1 } });
// @ts-expect-error the mode forbids it
await run(client, { Kind: "a", Mode: "off", Content: { a: "x" } });`,
  ],
  [
    "a governor that may be missing",
    withParameters([KIND, { name: "Sub", "x-allowed-when": { parameter: "Kind", values: ["a"] } }]),
    `await run(client, {});
await run(client, { Kind: "a", Sub: "x" });
// @ts-expect-error nothing allows it
await run(client, { Sub: "x" });`,
  ],
  [
    "a governor that is a number",
    withParameters([
      { name: "Env", required: true, schema: { type: "integer", enum: [0, 1] } },
      { name: "Sub", "x-allowed-when": { parameter: "Env", values: ["1"] } },
    ]),
    `await run(client, { Env: 1, Sub: "x" });
// @ts-expect-error another environment
await run(client, { Env: 0, Sub: "x" });`,
  ],
  [
    "a form whose members govern each other",
    withOperation(
      {
        requestBody: form({
          required: ["Kind"],
          properties: { Kind: KIND.schema, Content: { ...EITHER, "x-variant-by": BY_KIND } },
        }),
      },
      { schemas: { A, B } },
    ),
    `const params = { query: { Action: "Run", Version: "1" } } as const;
await client.POST("/", { params, body: { Kind: "a", Content: { a: "x" } } });
await run(client, { Kind: "a", Content: { a: "x" } });
// @ts-expect-error b is the shape of another kind
await client.POST("/", { params, body: { Kind: "a", Content: { b: 1 } } });
export const body: RunForm = { Kind: "b" };`,
  ],
  [
    "a form beside parameters of the query",
    withOperation({
      parameters: [
        ...PARAMETERS,
        { name: "Region", in: "query", required: true, schema: { type: "string" } },
      ],
      requestBody: form({
        required: ["Kind"],
        properties: {
          Kind: KIND.schema,
          Sub: { type: "string", "x-allowed-when": { parameter: "Kind", values: ["a"] } },
        },
      }),
    }),
    `const params = { query: { Action: "Run", Version: "1", Region: "r" } } as const;
await client.POST("/", { params, body: { Kind: "a", Sub: "x" } });
await run(client, { Kind: "a", Sub: "x", Region: "r" });
// @ts-expect-error another kind
await client.POST("/", { params, body: { Kind: "b", Sub: "x" } });`,
  ],
  [
    "a form that holds everything",
    withOperation({
      parameters: [],
      requestBody: form({
        required: ["Action", "Version", "Signature", "Name"],
        properties: {
          Action: { const: "Run" },
          Version: { const: "1" },
          Signature: { type: "string" },
          Name: { type: "string", default: "n" },
        },
      }),
    }),
    `await run(client, { Name: "n" });
await client.POST("/", { body: { Action: "Run", Version: "1", Name: "n" } });`,
  ],
  [
    "a form member of any type that is required",
    withOperation({ requestBody: form({ required: ["X"], properties: { X: true } }) }),
    `await run(client, { X: 1 });
// @ts-expect-error X is missing
await run(client, {});`,
  ],
];
