import { withAnswer, withParameters } from "../rpc-document.ts";
import type { TypeCase } from "./type-case.ts";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const BIG = 2n ** 60n;
const CAT = { type: "object", required: ["kind"], properties: { kind: { type: "string" } } };

/** Ten references of a schema to itself. */
const KNOT = {
  type: "object",
  properties: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`Member${index}`, to("Knot")])),
};
/** An expression: text, or two expressions. */
const PAIR = {
  type: "object",
  required: ["Left", "Right"],
  properties: { Left: to("Expression"), Right: to("Expression") },
};

/** Schemas that are hard on those who follow them. */
export const SCHEMA_CASES: readonly TypeCase[] = [
  [
    "a discriminator that maps to a bare name or to nothing",
    withAnswer(
      {
        oneOf: [to("Cat")],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "#/nowhere" } },
      },
      {},
      { Cat: CAT },
    ),
    "export const answer: RunOutput = { kind: 'cat' };",
  ],
  [
    "a large integer inside a constant or a listed value",
    withAnswer({
      type: "object",
      properties: { A: { const: { n: BIG } }, B: { enum: [{ n: [BIG] }, "b"] } },
    }),
    "export const answer: RunOutput = { A: { n: 2n ** 60n }, B: 'b' };",
  ],
  [
    "a schema that refers to itself ten times",
    withAnswer(to("Knot"), {}, { Knot: KNOT }),
    "export const answer: RunOutput = { Member0: { Member9: {} } };",
  ],
  [
    "a branch that needs its own union",
    withAnswer(to("Expression"), {}, { Expression: { oneOf: [to("Pair"), { type: "string" }] }, Pair: PAIR }),
    "export const answer: RunOutput = { Left: 'a', Right: { Left: 'b', Right: 'c' } };",
  ],
  [
    "sample data with a member called $ref",
    withParameters([
      {
        name: "P",
        schema: { type: "object", properties: { $ref: { type: "string" } }, default: { $ref: "a#/b" } },
      },
    ]),
    "export const parameters: RunQuery['P'] = { $ref: 'a' };",
  ],
];
