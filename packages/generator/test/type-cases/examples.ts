import { withAnswer, withParameters } from "../rpc-document.ts";
import type { TypeCase } from "./type-case.ts";

const A = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
const B = { type: "object", required: ["b"], properties: { b: { type: "integer" } } };
/** Examples: what a document gives, and what is made up. */
export const EXAMPLE_CASES: readonly TypeCase[] = [
  [
    "an example of an answer with members that the document does not name",
    withAnswer(
      { ...A, properties: { ...A.properties, list: { type: "array", items: B } } },
      { example: { a: "x", more: 1, list: [{ b: 1, more: { deep: true } }] } },
    ),
    `export const output: RunOutput = runExamples.outputs.example;
export const more: number = runExamples.outputs.example.list[0]?.b ?? 0;`,
  ],
  [
    "examples, defaults and values of a schema that do not fit it",
    withParameters([
      { name: "Size", required: true, schema: { type: "integer", examples: ["40"], default: "10" } },
    ]),
    `export const none: {} = runExamples.inputs;`,
  ],
  [
    "samples of branches beside members, and of what a discriminator tells apart",
    withAnswer(
      {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "string" },
          pet: {
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
            discriminator: { propertyName: "kind" },
          },
        },
        oneOf: [A, B],
      },
      {},
      {
        Cat: {
          type: "object",
          required: ["kind"],
          properties: { kind: { const: "cat" }, c: { type: "string" } },
        },
        Dog: { type: "object", required: ["kind"], properties: { kind: { const: "dog" } } },
      },
    ),
    `export const output: RunOutput = runExamples.outputs.sampled;
export const kind: "cat" = runExamples.outputs.sampled.pet.kind;`,
  ],
  [
    "a sample of which only a part can be made up",
    withAnswer({
      type: "object",
      properties: {
        pattern: { type: "string", pattern: "^[a-z]{3}$" },
        bare: { properties: { a: { type: "integer" } }, examples: ["no object"] },
        big: { type: "integer", examples: [2n ** 53n + 1n] },
        exact: { type: "integer", format: "int64", examples: [2n ** 53n + 1n] },
        hint: { type: "integer", examples: ["40"] },
      },
    }),
    `export const output: RunOutput = runExamples.outputs.sampled;
export const parts: { bare: object; big: number; exact: bigint; hint: number } = runExamples.outputs.sampled;`,
  ],
  [
    "an answer of which no sample is found",
    withAnswer({
      type: "object",
      required: ["a"],
      properties: { a: { type: "string", pattern: "^[a-z]{3}$" } },
    }),
    `export const none: {} = runExamples.outputs;`,
  ],
];
