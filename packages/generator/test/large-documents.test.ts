import { generate, type Json } from "@dataworks-kit/generator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectProblems } from "./collect-problems.ts";
import { withAnswer, withOperation, withParameters } from "./rpc-document.ts";

/** How long a case may take at most, on a busy machine too. */
const LIMIT_MS = 60_000;
const generated = (document: Json) => generate([{ name: "a", document }], { importExtension: "js" });
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** An object that holds a value of the named schema. */
const holding = (name: string) => ({ type: "object", properties: { held: to(name) } });

/** Named schemas, each of which leads to the next one. */
function chain(length: number, link: (next: object) => object): object {
  const links = Array.from({ length }, (_, index) => [`S${index}`, link(to(`S${index + 1}`))]);
  return Object.fromEntries([...links, [`S${length}`, { type: "object" }]]);
}

const SAME_VALUE: Readonly<Record<string, readonly [steps: number, link: (next: object) => object]>> = {
  $ref: [1, (next) => next],
  allOf: [2, (next) => ({ allOf: [{ type: "object" }, next] })],
  anyOf: [2, (next) => ({ anyOf: [next, { type: "null" }] })],
  "not in oneOf": [3, (next) => ({ oneOf: [{ not: next }] })],
};

describe("References that stay at one value lead on for 60 steps at most:", { timeout: LIMIT_MS }, () => {
  const cases = Object.entries(SAME_VALUE).flatMap(([title, [steps, link]]) =>
    [Math.floor(60 / steps) + 1, 2000, 20_000].map((length) => ({ title, link, length })),
  );

  it.each(cases)("$title, $length schemas", async ({ link, length }) => {
    const schemas = chain(length, link);
    for (const document of [
      withAnswer(to("S0"), {}, schemas),
      withParameters([{ name: "P", schema: to("S0"), required: true }], schemas),
    ])
      expect(await collectProblems(document)).toEqual([
        expect.stringMatching(/^#\/components\/schemas\/S\d+\/.*\$ref: .* leads on for more than 60 steps/),
      ]);
  });

  it.each(Object.entries(SAME_VALUE))("%s, as many as may be", async (_, [steps, link]) => {
    const schemas = chain(Math.floor(60 / steps), link);
    expect(await generated(withAnswer(to("S0"), {}, schemas))).not.toEqual([]);
  });

  it.each(Object.entries(SAME_VALUE))("%s in a circle of many", async (_, [, link]) => {
    const schemas = { ...chain(5000, link), S5000: link(to("S0")) };
    const problems = await collectProblems(withAnswer(to("S0"), {}, schemas));
    expect(problems).toHaveLength(5001);
    for (const problem of problems) expect(problem).toMatch(/S\d+\/.*\$ref: .* leads back here/);
  });

  it("and every circle is found, and nothing else", async () => {
    const graphs = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const entries = graph.map((targets, from) => [
          `S${from}`,
          { allOf: targets.map((next) => to(`S${next}`)) },
        ]);
        const problems = await generated(withAnswer({}, {}, Object.fromEntries(entries))).then(
          () => [],
          (error: Error) => error.message.split("\n"),
        );
        const circling = graph.flatMap((_, name) => (reaches(graph, name, name) ? [name] : []));
        const isBetween = (from: number, next: number) =>
          circling.some((name) => name === from || reaches(graph, name, from)) &&
          circling.some((name) => name === next || reaches(graph, next, name));
        const want = graph.flatMap((targets, from) =>
          targets.flatMap((next, index) => (isBetween(from, next) ? [`S${from}/allOf/${index}/$ref`] : [])),
        );
        expect(problems.map((problem) => /S\d+.*?ref/.exec(problem)?.[0])).toEqual(want);
        for (const problem of problems) expect(problem).toMatch(/leads back here/);
      }),
      { numRuns: 100 },
    );
  });
});

function reaches(graph: readonly (readonly number[])[], start: number, goal: number): boolean {
  const seen = new Set<number>();
  const open = [...(graph[start] ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true;
    if (!seen.has(next)) open.push(...(graph[next] ?? []));
    seen.add(next);
  }
  return false;
}

describe("References that go into values", { timeout: LIMIT_MS }, () => {
  const LINKS: Readonly<Record<string, (next: object) => object>> = {
    items: (next) => ({ type: "array", items: next }),
    properties: (next) => ({ type: "object", required: ["a"], properties: { a: next } }),
    "additional properties": (next) => ({ type: "object", additionalProperties: next }),
    "JSON text": (contentSchema) => ({ type: "string", contentMediaType: "application/json", contentSchema }),
  };

  it.each(Object.entries(LINKS))("may be many: %s", async (_, link) => {
    expect(await generated(withAnswer(holding("S0"), {}, chain(300, link)))).not.toEqual([]);
    expect(
      await generated(withAnswer(holding("S0"), {}, { ...chain(300, link), S300: link(to("S0")) })),
    ).not.toEqual([]);
  });

  it.each(Object.entries(LINKS))("are refused where nobody could follow: %s", async (_, link) => {
    const outcome = await generated(withAnswer(holding("S0"), {}, chain(20_000, link))).catch(String);
    if (typeof outcome === "string")
      expect(outcome).toBe(
        "GeneratorError: a#/components/schemas: its schemas refer to each other through more levels than can be followed: leave some out",
      );
  });
});

describe("Much of one thing takes bounded time:", { timeout: LIMIT_MS }, () => {
  const many = <Item>(count: number, item: (index: number) => Item) =>
    Array.from({ length: count }, (_, at) => item(at));
  const branch = (index: number) => ({
    type: "object",
    required: ["a"],
    properties: { [`k${index}`]: { const: index } },
  });
  const governed = (index: number) => ({
    name: `G${index}`,
    "x-allowed-when": { parameter: "K", values: ["v0"] },
  });
  const kind = {
    name: "K",
    required: true,
    schema: { type: "string", enum: many(200, (index) => `v${index}`) },
  };
  const error = (index: number) => [`e${index}`, { value: { Code: `C${index}`, Message: "" } }] as const;

  it.each<[string, Json]>([
    ["parameters", withParameters(many(5000, (index) => ({ name: `P${index}` })))],
    ["required parameters", withParameters(many(5000, (index) => ({ name: `P${index}`, required: true })))],
    [
      "parameters within parameters",
      withParameters(many(5000, (index) => ({ name: `P.${index}.P.${index}` }))),
    ],
    ["parameters that one governs", withParameters([kind, ...many(200, governed)])],
    [
      "properties",
      withAnswer({ type: "object", properties: Object.fromEntries(many(5000, (at) => [`p${at}`, {}])) }),
    ],
    ["branches", withAnswer({ anyOf: many(5000, branch) })],
    ["schemas", withOperation({}, { schemas: Object.fromEntries(many(20_000, (at) => [`S${at}`, {}])) })],
    ["values", withAnswer({ enum: many(10_000, (index) => `v${index}`) })],
    [
      "references from each to each",
      withAnswer(
        to("S0"),
        {},
        Object.fromEntries(
          many(120, (from) => [
            `S${from}`,
            { type: "object", properties: Object.fromEntries(many(120, (at) => [`p${at}`, to(`S${at}`)])) },
          ]),
        ),
      ),
    ],
    [
      "errors",
      withOperation({
        responses: {
          "200": { description: "", content: { "application/json": { schema: {} } } },
          "400": {
            description: "",
            content: {
              "application/json": { schema: {}, examples: Object.fromEntries(many(20_000, error)) },
            },
          },
        },
      }),
    ],
  ])("%s", async (_, document) => {
    expect(await generated(document)).not.toEqual([]);
  });

  it("types, of which there are seven", async () => {
    expect(await collectProblems(withAnswer({ type: many(100_000, () => "string") }))).toEqual([
      expect.stringContaining(
        "schema/type: must be among string, integer, number, boolean, array, object, null, each once",
      ),
    ]);
  });
});
