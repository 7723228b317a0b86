import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, type Json, loadDocument } from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { buildModels } from "../src/generate.ts";
import { form, OPERATION, PARAMETERS, withOperation, withParameters } from "./rpc-document.ts";

function buildOperation(document: Json) {
  const [operation] = buildModels([{ name: "a", document }])[0]?.operations ?? [];
  if (!operation) throw new Error("no operation");
  return operation;
}

async function writeText(document: Json, file: string): Promise<string> {
  const files = await generate([{ name: "a.openapi.yaml", document }], { importExtension: "js" });
  return files.find(({ path }) => path.endsWith(file))?.text ?? "";
}

describe("what a method says", () => {
  it.each(["get", "post", "put", "delete"])("%s says nothing of idempotence", (method) => {
    const at = (extension: object) =>
      ({
        openapi: "3.1.0",
        info: { title: "", version: "1" },
        paths: { "/": { [method]: { ...OPERATION, ...extension } } },
      }) as Json;
    expect(buildOperation(at({})).descriptor.idempotent).toBe(false);
    expect(buildOperation(at({ "x-rpc": { idempotent: true } })).descriptor.idempotent).toBe(true);
  });
});

describe("a name within another parameter is refused", () => {
  const inner = { name: "Disk.1.Size" };
  it.each([
    ["an array", { type: "array", items: { type: "object" } }],
    ["an object", { type: "object" }],
    ["anything", {}],
  ])("that is %s", (_, schema) => {
    const disk = { name: "Disk", schema };
    for (const [parameters, index] of [
      [[disk, inner], 3],
      [[inner, disk], 2],
    ] as const)
      expect(() => buildOperation(withParameters(parameters))).toThrow(
        `a#/paths/~1/post/parameters/${index}/name: "Disk.1.Size" stands within Disk`,
      );
  });

  it.each([
    ["an array in a dotted name", "Disk.1.Tags", "Disk.1.Tags.1.Key", { type: "array", items: {} }],
    ["an object in a dotted name", "a.b", "a.b.c.d", { type: "object" }],
    ["lower case", "disk_list", "disk_list.1", { type: "array", items: {} }],
    ["an array by reference", "Disk", "Disk.2", { $ref: "#/components/schemas/List" }],
    ["an array as part of a schema", "Disk", "Disk.2", { allOf: [{ $ref: "#/components/schemas/List" }] }],
    ["an array that may be null", "Disk", "Disk.2", { type: ["array", "null"], items: {} }],
  ])("whether declared before or after: %s", (_, name, within, schema) => {
    const parameters = [{ name, schema }, { name: within }];
    for (const given of [parameters, parameters.toReversed()])
      expect(() => buildOperation(withParameters(given, { List: { type: "array", items: {} } }))).toThrow(
        `"${within}" stands within ${name}`,
      );
  });

  it("also with one in the query and one in the form", () => {
    const members = form({ properties: { "Disk.1.Size": { type: "integer" } } });
    const disk = { name: "Disk", in: "query", schema: { type: "array", items: {} } };
    const document = withOperation({ parameters: [...PARAMETERS, disk], requestBody: members });
    expect(() => buildOperation(document)).toThrow('"Disk.1.Size" stands within Disk');
  });

  it("in a form", () => {
    const members = { Disk: { type: "array", items: {} }, "Disk.1.Size": { type: "integer" } };
    const document = withOperation({ requestBody: form({ properties: members }) });
    expect(() => buildOperation(document)).toThrow("properties/Disk.1.Size: ");
  });

  it("and taken beside a plain value, and beside a name that only begins alike", () => {
    const names = ["Disk", "Disk.Size", "DiskSize"].map((name) => ({ name }));
    expect(buildOperation(withParameters(names)).descriptor.parameters).toHaveLength(3);
  });
});

describe("JSON text", () => {
  it.each([
    ["array", { type: "array", items: {} }],
    ["object", { type: "object" }],
    [undefined, undefined],
  ])("is known to hold an %s", (jsonType, contentSchema) => {
    const schema = { type: "string", contentMediaType: "application/json", contentSchema };
    const { descriptor } = buildOperation(withParameters([{ name: "P", schema }]));
    expect(descriptor.parameters[0]).toMatchObject({ json: true });
    expect(descriptor.parameters[0]?.jsonType).toBe(jsonType);
  });
});

describe("example inputs", () => {
  it("are made up where required parameters have none", async () => {
    const document = withParameters([
      { name: "Size", required: true, schema: { type: "integer", minimum: 20 } },
      { name: "Name", required: true },
      { name: "Tags", required: true, schema: { type: "array", items: { type: "string" }, minItems: 2 } },
      {
        name: "Doc",
        required: true,
        schema: { type: "string", contentMediaType: "application/json", contentSchema: { type: "object" } },
      },
      { name: "Note" },
    ]);
    const text = await writeText(document, "run.examples.gen.ts");
    expect(text).toMatch(/default: \{ Size: 20, Name: "\w+", Tags: \["x", "x"\], Doc: \{\} \}/);
  });
});

describe("the example inputs of variants", () => {
  it("take the example of a parameter that has the name of the variant, else its first one", async () => {
    const json = { type: "string", contentMediaType: "application/json" };
    const document = withParameters(
      [
        { name: "Kind", required: true, schema: { type: "string", enum: ["a", "b", "c"] } },
        { name: "Mode", schema: {}, examples: { b: { value: "second" }, c: { value: "third" } } },
        {
          name: "Doc",
          schema: json,
          "x-variant-by": { parameter: "Kind", mapping: { a: "#/components/schemas/S" } },
        },
      ],
      { S: { type: "object", examples: [{}] } },
    );
    const text = await writeText(document, "run.examples.gen.ts");
    const modes = [...text.matchAll(/Kind: "(\w)",\s+Mode: "(\w+)"/g)].map(
      ([, kind, mode]) => `${kind} ${mode}`,
    );
    expect(modes).toEqual(["a second", "b second", "c third"]);
  });
});

describe("an example input of a required parameter without one", () => {
  const json = (contentSchema?: object) => ({
    type: "string",
    contentMediaType: "application/json",
    ...(contentSchema && { contentSchema }),
  });
  const object = (properties: object, more: object = {}) => ({
    type: "object",
    required: Object.keys(properties),
    properties,
    ...more,
  });
  const list = (items: object, more: object = {}) => ({ type: "array", items, ...more });

  it.each<[string, object, string]>([
    ["a text", { type: "string" }, '"x"'],
    ["a text of a length", { type: "string", minLength: 3, maxLength: 3 }, '"xxx"'],
    ["a text that may be null", { type: ["string", "null"] }, '"x"'],
    ["anything", {}, '"x"'],
    ["another text", { type: "string", not: { const: "x" } }, '"y"'],
    ["a text of a class", { type: "string", pattern: "^\\w{4,}$", minLength: 4 }, '"xxxx"'],
    ["a date", { type: "string", format: "date" }, '"2026-01-31"'],
    ["a time", { type: "string", format: "date-time" }, '"2026-01-31T12:00:00Z"'],
    ["an address", { type: "string", format: "ipv4" }, '"192.0.2.1"'],
    ["a constant", { const: "v" }, '"v"'],
    ["a listed text", { enum: ["b", "a"] }, '"b"'],
    ["a listed text or another", { anyOf: [{ type: "string", enum: ["a"] }, { type: "string" }] }, '"a"'],
    ["a large number", { type: "integer", format: "int64", minimum: 2n ** 53n + 1n }, "9007199254740993n"],
    ["a number between", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, "0.5"],
    ["another number", { type: "integer", not: { const: 0 } }, "1"],
    ["a list", list({ type: "string" }), '["x"]'],
    ["a list of three", list({ type: "string" }, { minItems: 3 }), '["x", "x", "x"]'],
    ["a list of anything", list({}), '["x"]'],
    ["different texts", list({ type: "string" }, { minItems: 3, uniqueItems: true }), '["x", "x1", "x2"]'],
    [
      "different short texts",
      list({ type: "string", maxLength: 1 }, { minItems: 2, uniqueItems: true }),
      '["x", "1"]',
    ],
    [
      "different numbers",
      list({ type: "integer", multipleOf: 5 }, { minItems: 3, uniqueItems: true }),
      "[0, 5, 10]",
    ],
    ["different listed values", list({ enum: ["a", "b"] }, { minItems: 2, uniqueItems: true }), '["a", "b"]'],
    ["members in members", object({ a: object({ b: { type: "integer", minimum: 5 } }) }), "{ a: { b: 5 } }"],
    ["members that nothing describes", { type: "object", required: ["a"] }, '{ a: "x" }'],
    ["some members", { type: "object", minProperties: 2 }, '{ key1: "x", key2: "x" }'],
    [
      "numbers by name",
      { type: "object", minProperties: 1, additionalProperties: { type: "integer" } },
      "{ key1: 0 }",
    ],
    ["a document", json(object({ a: { type: "string" } })), '{ a: "x" }'],
    ["a document of any kind", json(), "{}"],
    ["a document that is a list", json(list({ type: "integer" }, { minItems: 2 })), "[0, 0]"],
    ["a document that is a text", json({ type: "string" }), '"\\"x\\""'],
    [
      "a document in a document",
      json(object({ a: json(object({ b: { type: "integer" } })) })),
      '{ a: "{\\"b\\":0}" }',
    ],
  ])("is %s", async (_, schema, want) => {
    const document = withParameters([{ name: "P", required: true, schema }]);
    expect(await writeText(document, "run.examples.gen.ts")).toContain(`inputs: { default: { P: ${want} } }`);
  });

  it("is none where none is found, as of most patterns", async () => {
    const document = withParameters([
      { name: "P", required: true, schema: { type: "string", pattern: "^a-\\d$" } },
    ]);
    expect(await writeText(document, "run.examples.gen.ts")).toContain("inputs: {}");
  });
});

describe("a name with an N for an index", () => {
  it.each(["Tag.N", "Tag.N.Key", "Tag.n.Key", "Disk.N.Tag.N.Key"])("is refused: %s", (name) => {
    const owner = name.split(".")[0];
    expect(() => buildOperation(withParameters([{ name }]))).toThrow(
      `parameters/2/name: "${name}" would travel as it stands; N is the vendor's word for an index: declare an array named ${owner}`,
    );
    const document = withOperation({ requestBody: form({ properties: { [name]: {} } }) });
    expect(() => buildOperation(document)).toThrow(`properties/${name}: "${name}" would travel`);
  });

  it.each(["N", "N.Key", "Tag.Name", "Tag.1.Key", "tag.key_n", "tag_n.key"])("is none: %s", (name) => {
    expect(buildOperation(withParameters([{ name }])).descriptor.parameters[0]?.name).toBe(name);
  });
});

describe("the emitted client asks for JSON", () => {
  const format = (schema: object) => withParameters([{ name: "Format", schema }]);

  it.each([
    ["free text", { type: "string" }, '"JSON"'],
    ["a list", { type: "string", enum: ["XML", "json"] }, '"json"'],
  ])("by Format, which is %s", async (_, schema, value) => {
    expect(await writeText(format(schema), "client.gen.ts")).toContain(`Version: "1", Format: ${value}`);
  });

  it("by its header alone where the document knows no Format, or none of JSON", async () => {
    for (const document of [withParameters([]), format({ type: "string", enum: ["XML"] })]) {
      const text = await writeText(document, "client.gen.ts");
      expect(text).not.toContain("Format:");
      expect(text).toMatch(/accept: "application\/json"/);
    }
  });
});

describe("a mapping", () => {
  it("may lead to a file in a folder below, which leads back", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
    try {
      const content = {
        name: "Content",
        schema: { type: "string", contentMediaType: "application/json" },
        "x-variant-by": { parameter: "Kind", mapping: { a: "sub/one.json#/components/schemas/A" } },
      };
      const kind = { name: "Kind", required: true, schema: { type: "string", enum: ["a"] } };
      const schemas = (named: object) => JSON.stringify({ components: { schemas: named } });
      const properties = (references: object) => ({ type: "object", properties: references });
      await mkdir(join(folder, "sub/deep"), { recursive: true });
      const back = { $ref: "../a.json#/components/schemas/Own" };
      const on = { $ref: "deep/two.json#/components/schemas/B" };
      await writeFile(join(folder, "sub/one.json"), schemas({ A: properties({ back, on }) }));
      const round = { $ref: "../one.json#/components/schemas/A" };
      await writeFile(join(folder, "sub/deep/two.json"), schemas({ B: properties({ round }) }));
      const own = { Own: { type: "string" } };
      await writeFile(join(folder, "a.json"), JSON.stringify(withParameters([kind, content], own)));
      const { document } = await loadDocument(join(folder, "a.json"));
      expect(document).toMatchObject({
        components: {
          schemas: {
            ...own,
            A: properties({
              back: { $ref: "#/components/schemas/Own" },
              on: { $ref: "#/components/schemas/B" },
            }),
            B: properties({ round: { $ref: "#/components/schemas/A" } }),
          },
        },
      });
      expect(buildOperation(document).parameters).toHaveLength(4);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("may lead to schemas of another file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
    try {
      const shared = {
        components: { schemas: { A: { type: "object", properties: { host: { type: "string" } } } } },
      };
      const content = {
        name: "Content",
        schema: { type: "string", contentMediaType: "application/json", contentSchema: { type: "object" } },
        "x-variant-by": { parameter: "Kind", mapping: { a: "shared.json#/components/schemas/A" } },
      };
      const kind = { name: "Kind", required: true, schema: { type: "string", enum: ["a"] } };
      await writeFile(join(folder, "shared.json"), JSON.stringify(shared));
      await writeFile(join(folder, "a.json"), JSON.stringify(withParameters([kind, content])));
      const { document } = await loadDocument(join(folder, "a.json"));
      const parameter = buildOperation(document).parameters.find(({ name }) => name === "Content");
      expect(parameter?.variantBy?.mapping).toEqual([["a", "#/components/schemas/A"]]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
