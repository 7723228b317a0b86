import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, type Json, loadDocument } from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { buildModels } from "../src/generate.ts";
import { form, OPERATION, withOperation, withParameters } from "./rpc-document.ts";

function operationOf(document: Json) {
  const [operation] = buildModels([{ name: "a", document }])[0]?.operations ?? [];
  if (!operation) throw new Error("no operation");
  return operation;
}

async function textOf(document: Json, file: string): Promise<string> {
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
    expect(operationOf(at({})).descriptor.idempotent).toBe(false);
    expect(operationOf(at({ "x-rpc": { idempotent: true } })).descriptor.idempotent).toBe(true);
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
      expect(() => operationOf(withParameters(parameters))).toThrow(
        `a#/paths/~1/post/parameters/${index}/name: "Disk.1.Size" stands within Disk`,
      );
  });

  it("in a form", () => {
    const members = { Disk: { type: "array", items: {} }, "Disk.1.Size": { type: "integer" } };
    const document = withOperation({ requestBody: form({ properties: members }) });
    expect(() => operationOf(document)).toThrow("properties/Disk.1.Size: ");
  });

  it("and taken beside a plain value, and beside a name that only begins alike", () => {
    const names = ["Disk", "Disk.Size", "DiskSize"].map((name) => ({ name }));
    expect(operationOf(withParameters(names)).descriptor.parameters).toHaveLength(3);
  });
});

describe("JSON text", () => {
  it.each([
    ["array", { type: "array", items: {} }],
    ["object", { type: "object" }],
    [undefined, undefined],
  ])("is known to hold an %s", (jsonType, contentSchema) => {
    const schema = { type: "string", contentMediaType: "application/json", contentSchema };
    const { descriptor } = operationOf(withParameters([{ name: "P", schema }]));
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
    const text = await textOf(document, "run.examples.gen.ts");
    expect(text).toMatch(/default: \{ Size: 20, Name: "\w+", Tags: \["", ""\], Doc: \{\} \}/);
  });
});

describe("the emitted client asks for JSON", () => {
  const format = (schema: object) => withParameters([{ name: "Format", schema }]);

  it.each([
    ["free text", { type: "string" }, '"JSON"'],
    ["a list", { type: "string", enum: ["XML", "json"] }, '"json"'],
  ])("by Format, which is %s", async (_, schema, value) => {
    expect(await textOf(format(schema), "client.gen.ts")).toContain(`Version: "1", Format: ${value}`);
  });

  it("by its header alone where the document knows no Format, or none of JSON", async () => {
    for (const document of [withParameters([]), format({ type: "string", enum: ["XML"] })]) {
      const text = await textOf(document, "client.gen.ts");
      expect(text).not.toContain("Format:");
      expect(text).toMatch(/accept: "application\/json"/);
    }
  });
});

describe("a mapping", () => {
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
      const parameter = operationOf(document).parameters.find(({ name }) => name === "Content");
      expect(parameter?.variantBy?.mapping).toEqual([["a", "#/components/schemas/A"]]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
