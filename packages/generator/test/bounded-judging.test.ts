import { generate, type Json } from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { collectProblems } from "./collect-problems.ts";
import { withAnswer, withParameters } from "./rpc-document.ts";

/** How long a case may take at most, on a busy machine too. */
const LIMIT_MS = 60_000;
const POINTER = "#/paths/~1/post/parameters/2/example";
const withExample = (schema: object, example: unknown, schemas: object = {}) =>
  withParameters([{ name: "P", schema, example }], schemas);
const generated = (document: Json) => generate([{ name: "a", document }], { importExtension: "js" });

const SLOW = "^(a+)+$";
const LONG = `${"a".repeat(40)}!`;
const PATTERN = expect.stringContaining(
  `${POINTER}: does not fit its schema: it cannot be judged: its pattern`,
);
const STEPS = expect.stringContaining("it cannot be judged: its schema takes too many steps to judge it");

type Branches = "allOf" | "anyOf" | "oneOf";

/** Named schemas, each of which asks the next one twice. */
function chain(keyword: Branches, length: number, end: object): object {
  const next = (index: number) => ({ $ref: `#/components/schemas/S${index + 1}` });
  const links = Array.from({ length }, (_, index) => [
    `S${index}`,
    { [keyword]: [next(index), next(index)] },
  ]);
  return Object.fromEntries([...links, [`S${length}`, end]]);
}

/** The same without names. */
function tree(keyword: Branches, depth: number): object {
  return depth === 0
    ? { type: "array", items: { enum: [[1], [2]] } }
    : { [keyword]: [tree(keyword, depth - 1), tree(keyword, depth - 1)] };
}

describe("Examples are judged in bounded time:", { timeout: LIMIT_MS }, () => {
  it.each([
    ["by a pattern", { type: "string", pattern: SLOW }],
    ["by what a pattern excludes", { not: { pattern: SLOW } }],
    ["by a pattern of a branch", { anyOf: [{ type: "string" }, { pattern: SLOW }] }],
  ])("%s", async (_, schema) => {
    expect(await collectProblems(withExample(schema, LONG))).toEqual([PATTERN]);
  });

  it("by many patterns", async () => {
    const parameters = Array.from({ length: 100 }, (_, index) => ({
      name: `P${index}`,
      schema: { type: "string", pattern: `^(a+)+${index}$` },
      example: LONG,
    }));
    expect(await collectProblems(withParameters(parameters))).toHaveLength(100);
  });

  it("by a pattern without a fault, of a long text", async () => {
    const document = withExample({ type: "string", pattern: "^([a-z]+\\.)+$" }, "abc.".repeat(100_000));
    expect(await generated(document)).not.toEqual([]);
  });

  it.each(["allOf", "anyOf", "oneOf"] as const)("by schemas that name each other: %s", async (keyword) => {
    const schema = { $ref: "#/components/schemas/S0" };
    expect(await collectProblems(withExample(schema, "x", chain(keyword, 28, { type: "integer" })))).toEqual([
      STEPS,
    ]);
  });

  it.each(["anyOf", "oneOf"] as const)("by branches of branches, of a long list: %s", async (keyword) => {
    const example = Array.from({ length: 20_000 }, () => [3]);
    expect(await collectProblems(withExample(tree(keyword, 9), example))).toEqual([STEPS]);
  });

  it("of a list whose items must differ, at every level", async () => {
    const createSchema = (depth: number): object =>
      depth === 0 ? {} : { type: "array", uniqueItems: true, items: createSchema(depth - 1) };
    const nest = (depth: number, value: unknown): unknown => (depth === 0 ? value : [nest(depth - 1, value)]);
    const list = Array.from({ length: 100_000 }, (_, index) => index);
    expect(await collectProblems(withExample(createSchema(100), nest(100, list)))).toEqual([STEPS]);
  });

  it("in JSON text, again and again", async () => {
    const text = JSON.stringify(Array.from({ length: 200_000 }, (_, index) => index));
    const json = { type: "string", contentMediaType: "application/json", contentSchema: { type: "object" } };
    expect(await collectProblems(withExample({ allOf: Array(500).fill(json) }, text))).toEqual([STEPS]);
  });

  it("many of them", async () => {
    const schema = { $ref: "#/components/schemas/S0" };
    const parameters = Array.from({ length: 200 }, (_, index) => ({
      name: `P${index}`,
      schema,
      example: "x",
    }));
    const schemas = chain("anyOf", 28, { type: "integer" });
    expect(await collectProblems(withParameters(parameters, schemas))).toHaveLength(200);
  });
});

describe("What is made of schemas that name each other takes bounded time:", { timeout: LIMIT_MS }, () => {
  it.each(["allOf", "anyOf", "oneOf"] as const)("%s", async (keyword) => {
    const schemas = chain(keyword, 28, { type: "object", properties: { a: { type: "string" } } });
    const schema = { $ref: "#/components/schemas/S0" };
    const json = { type: "string", contentMediaType: "application/json", contentSchema: schema };
    expect(await generated(withAnswer(schema, {}, schemas))).not.toEqual([]);
    expect(
      await generated(withParameters([{ name: "P", schema: json, required: true }], schemas)),
    ).not.toEqual([]);
  });
});

describe("A document that was parsed elsewhere has limits too:", () => {
  it("its depth", async () => {
    let deep: Json = "x";
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(await collectProblems({ a: deep })).toEqual([
      expect.stringContaining("#/a/0/0/0/0/0: nests deeper than 256 levels"),
    ]);
  });

  it("the values of an enum and the names of required, which become arguments", async () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `n${index}`);
    const parameters = [
      { name: "P", schema: { enum: names } },
      { name: "Q", schema: { required: names } },
    ];
    expect(await collectProblems(withParameters(parameters))).toEqual([
      "#/paths/~1/post/parameters/2/schema/enum: must be a list of 1 to 10000 values",
      "#/paths/~1/post/parameters/3/schema/required: must be a list of at most 10000 names",
    ]);
  });
});
