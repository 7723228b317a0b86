import { describe, expect, it } from "vitest";
import { collectReferences } from "./collect-references.ts";
import { GeneratorError } from "./generator-error.ts";
import type { Json } from "./json-pointer.ts";

const createSchemas = (named: object) => ({ components: { schemas: named } });

/** Files in memory; the first listed is the document, and a file answers the later the earlier it is asked for. */
async function collect(files: Readonly<Record<string, object>>): Promise<Json> {
  const delays = Object.keys(files).reverse();
  return collectReferences({
    file: "doc",
    name: "doc",
    resolve: async (_file, reference) => ({ kind: "file", file: reference }),
    read: async (file) => {
      for (let turn = 0; turn <= delays.indexOf(file); turn++) await Promise.resolve();
      return files[file] as Json;
    },
  });
}

async function collectProblems(files: Readonly<Record<string, object>>): Promise<string[]> {
  const error = await collect(files).then(
    () => expect.fail("was accepted"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GeneratorError)) throw error;
  return error.problems.map(({ pointer, reason }) => `${pointer}: ${reason}`);
}

describe("collectReferences", () => {
  it("brings components in by the document's order, however long each file takes", async () => {
    const stems = ["a", "b", "c", "d"];
    const list = stems.map((stem) => ({ $ref: `${stem}#/components/schemas/${stem}` }));
    const others = stems.map((stem) => [stem, createSchemas({ [stem]: { type: "string" } })]);
    const whole = await collect({ doc: { list }, ...Object.fromEntries(others) });
    expect(Object.keys((whole as ReturnType<typeof createSchemas>).components.schemas)).toEqual(stems);
  });

  it("refuses two components of one name from two files", async () => {
    const list = ["a", "b"].map((stem) => ({ $ref: `${stem}#/components/schemas/Error` }));
    const [a, b] = [createSchemas({ Error: { title: "a" } }), createSchemas({ Error: { title: "b" } })];
    expect(await collectProblems({ doc: { list }, a, b })).toEqual([
      "#/list/1/$ref: #/components/schemas/Error stands for two different components",
    ]);
  });

  it("follows a component that refers to itself", async () => {
    const node = { properties: { next: { $ref: "#/components/schemas/Node" } } };
    const whole = await collect({
      doc: { root: { $ref: "a#/components/schemas/Node" } },
      a: createSchemas({ Node: node }),
    });
    expect(whole).toEqual({ root: { $ref: "#/components/schemas/Node" }, ...createSchemas({ Node: node }) });
  });

  const reference = { $ref: "https://example.com/data" };
  it.each([
    ["an example", { example: reference }],
    ["examples of a schema", { examples: [reference] }],
    ["a named example's value", { examples: { one: { value: reference } } }],
    ["a default", { default: { a: [reference] } }],
    ["a constant", { const: reference }],
    ["an enum", { enum: [reference] }],
    ["an example of a property called properties", { properties: { properties: { example: reference } } }],
  ])("takes $ref in %s for a member of data", async (_title, schema) => {
    expect(await collect({ doc: schema })).toEqual(schema);
  });

  it.each([
    ["a property called example", { properties: { example: { $ref: "a" } } }, "properties/example"],
    ["a property called default", { properties: { default: { $ref: "a" } } }, "properties/default"],
    ["a response called default", { responses: { default: { $ref: "a" } } }, "responses/default"],
    ["an example that stands elsewhere", { examples: { one: { $ref: "a" } } }, "examples/one"],
    ["a schema called enum", createSchemas({ enum: { $ref: "a" } }), "components/schemas/enum"],
  ])("follows $ref of %s", async (_title, document, place) => {
    expect(await collectProblems({ doc: document, a: {} })).toEqual([
      `#/${place}/$ref: a must name a component of a local file: FILE#/components/KIND/NAME`,
    ]);
  });
});
