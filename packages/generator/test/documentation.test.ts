import { generate, generateDocumentation, type Json } from "@dataworks-kit/generator";
import { expect, test } from "vitest";
import { withParameters } from "./rpc-document.ts";

const KIND = { type: "string", enum: ["a"], "x-enumDescriptions": { a: "The first." } };

/** The documentation of an operation whose parameter Content holds one of these schemas. */
async function writeDocumentation(schemas: object, kindSchema: object = KIND): Promise<string> {
  const kind = { name: "Kind", schema: kindSchema };
  const content = {
    name: "Content",
    description: "What to reach.",
    schema: { type: "string", contentMediaType: "application/json", contentSchema: { type: "object" } },
    "x-variant-by": { parameter: "Kind", mapping: { a: "#/components/schemas/A" } },
  };
  const document: Json = withParameters([kind, content], schemas);
  const files = generateDocumentation([{ name: "x.yaml", document }]);
  return files.find(({ path }) => path === "run.documentation.gen.ts")?.text ?? "";
}

const FIELD = { type: "string", description: "Where it is." };

test("A member that is added to a variant's schema stands among its fields, with all that is said of it", async () => {
  const A = { type: "object", description: "An A.", required: ["host"], properties: { host: FIELD } };
  expect(await writeDocumentation({ A })).not.toContain("token");
  const token = { type: "string", format: "password", description: "Proof.", examples: ["t"] };
  const text = await writeDocumentation({ A: { ...A, properties: { ...A.properties, token } } });
  expect(text).toContain('{ name: "host", types: ["string"], required: true, description: "Where it is." }');
  expect(text).toMatch(/name: "token",[^}]*secret: true,[^}]*description: "Proof\.",[^}]*example: "t"/);
});

test("A union has a shape for each branch, with what stands beside the branches in all of them", async () => {
  const branch = (name: string) => ({ description: name, required: [name], properties: { [name]: FIELD } });
  const A = { type: "object", properties: { tag: FIELD }, anyOf: [branch("url"), branch("instance")] };
  const text = await writeDocumentation({ A });
  expect(text.match(/name: "tag"/g)).toHaveLength(2);
  expect(text).toMatch(/description: "url",\s+fields: \[[^\]]*"tag"[^[]*\["string"\][^[]*"url"/);
});

test("Values of an enum carry their meanings", async () => {
  const text = await writeDocumentation({ A: { type: "object" } });
  expect(text).toContain('values: [{ value: "a", description: "The first." }]');
});

test("An open list says that other values fit too", async () => {
  const open = { anyOf: [KIND, { type: "string", minLength: 1 }] };
  const A = { type: "object" };
  expect(await writeDocumentation({ A }, open)).toMatch(/name: "Kind",.*open: true,.*name: "Content"/s);
  expect(await writeDocumentation({ A })).not.toContain("open:");
});

test("A recursive schema has an end", async () => {
  const A = { type: "object", properties: { inner: { $ref: "#/components/schemas/A" } } };
  expect(await writeDocumentation({ A })).toContain('name: "inner"');
});

test("What is deprecated says so where people read: in types and documentation", async () => {
  const old = { name: "Old", description: "The old way.", deprecated: true };
  const rule = {
    type: "object",
    properties: { Age: { type: "string", description: "Days.", deprecated: true } },
  };
  const document: Json = withParameters([old, { name: "Rule", schema: rule }]);
  const sources = [{ name: "x.yaml", document }];
  const files = [...(await generate(sources, { importExtension: "js" })), ...generateDocumentation(sources)];
  const readFile = (path: string) => files.find((file) => file.path === path)?.text;
  expect(readFile("run.types.gen.ts")).toContain("(deprecated) The old way.");
  expect(readFile("run.types.gen.ts")).toContain("(deprecated) Days.");
  expect(readFile("run.documentation.gen.ts")).toContain("(deprecated) The old way.");
});
