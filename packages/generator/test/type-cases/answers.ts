import { answer, withAnswer, withOperation } from "../rpc-document.ts";
import type { TypeCase } from "./type-case.ts";

const A = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
const B = { type: "object", required: ["b"], properties: { b: { type: "integer" } } };
/** Answers, and what schemas say of them. */
export const ANSWER_CASES: readonly TypeCase[] = [
  [
    "a schema that says nothing, and one that nothing fits",
    withAnswer({
      type: "object",
      properties: { a: { description: "Whatever" }, b: false, c: { enum: ["never;"] } },
    }),
    `export const output: RunOutput = { a: 1, c: "never;" };`,
  ],
  [
    "a text that speaks of Int64",
    withAnswer({ type: "object", description: "An Int64, never(anything)." }),
    `export const output: RunOutput = {};`,
  ],
  [
    "a default: the member may be missing in an answer",
    withAnswer(
      { $ref: "#/components/schemas/S" },
      {},
      {
        S: { type: "object", properties: { a: { type: "integer", default: 1 } } },
      },
    ),
    `export const output: RunOutput = {};`,
  ],
  [
    "an object of which nothing is known",
    withAnswer({ type: "object", properties: { any: { type: "object" } } }),
    `export const output: RunOutput = { any: { a: 1 } };`,
  ],
  [
    "named members beside others of one type",
    withAnswer({
      type: "object",
      properties: { a: { type: "string" } },
      additionalProperties: { type: "integer" },
    }),
    `export const output: RunOutput = { a: "x", b: 1 };
// @ts-expect-error a is a text
export const wrong: RunOutput = { a: 1 };`,
  ],
  [
    "members beside branches",
    withAnswer({
      type: "object",
      required: ["id"],
      properties: { id: { type: "string" }, x: { anyOf: [{ type: "string" }, { type: "integer" }] } },
      anyOf: [A, B],
    }),
    `export const output: RunOutput = { id: "x", a: "y", x: 1 };
// @ts-expect-error no branch has c only
export const wrong: RunOutput = { id: "x", c: "y" };
// @ts-expect-error the members hold in every branch
export const other: RunOutput = { a: "y" };`,
  ],
  [
    "branches that only say what is required",
    withAnswer({
      type: "object",
      properties: { a: { type: "string" }, b: { type: "string" } },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    }),
    `export const output: RunOutput = { a: "y" };
// @ts-expect-error a is a text
export const wrong: RunOutput = { a: 1 };`,
  ],
  [
    "keywords beside a reference in an answer",
    withAnswer(
      { $ref: "#/components/schemas/A", properties: { more: { type: "integer" } }, required: ["more"] },
      {},
      { A },
    ),
    `export const output: RunOutput = { a: "x", more: 1 };
// @ts-expect-error it must hold more
export const wrong: RunOutput = { a: "x" };`,
  ],
  [
    "success as a range of statuses, and failures by reference",
    withOperation(
      {
        responses: {
          "2XX": answer(A),
          "4XX": { $ref: "#/components/responses/Bad" },
          default: { $ref: "#/components/responses/Bad" },
        },
      },
      { responses: { Bad: answer(B) } },
    ),
    `const { data, error } = await run(client, {});
export const output: RunOutput | undefined = data;
export const b: number | undefined = error?.b;`,
  ],
  [
    "a success without a body before one with a body",
    withOperation({
      responses: { "200": { description: "" }, "202": answer(A), "204": { description: "" } },
    }),
    `const { data } = await run(client, {});
export const a: string | undefined = data?.a;
export const output: RunOutput = { a: "x" };`,
  ],
];
