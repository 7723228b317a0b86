import { describe, expect, test } from "vitest";
import { collectExamples } from "./collect-examples.ts";
import {
  appendPointer,
  DOCUMENT_NAMES,
  findOperation,
  listParameters,
  openDocument,
  readPointer,
  resolveReference,
  toList,
  toObject,
} from "./open-document.ts";
import { createSchemaValidator } from "./schema-validator.ts";

describe.each(DOCUMENT_NAMES)("Each example of %s", async (name) => {
  const document = await openDocument(name);
  const problems = createSchemaValidator(document);
  const examples = collectExamples(document);

  test("fits its schema", () => {
    for (const { pointer, schema, value } of examples) expect(problems(schema, value), pointer).toEqual([]);
  });

  test("was found in every place that can hold one", () => {
    const count = (kind: string) => examples.filter((example) => example.kind === kind).length;
    expect(count("parameter")).toBeGreaterThanOrEqual(listParameters(document).length);
    const { operation } = findOperation(document);
    expect(count("response")).toBeGreaterThanOrEqual(2 * Object.keys(toObject(operation.responses)).length);
    expect(count("schema")).toBeGreaterThan(0);
  });
});

const document = await openDocument("create-connection");
const problems = createSchemaValidator(document);
const content = listParameters(document).find(({ value }) => value.name === "Content");
const CONTENT = appendPointer(content?.pointer ?? "", "schema");
const mapping = Object.entries(toObject(toObject(content?.value["x-variant-by"]).mapping));
const variants = mapping.map(([type, schema]) => ({ type, schema: String(schema) }));

describe.each(variants)("Content of $type", ({ schema }) => {
  const samples = toList(resolveReference(document, schema).value.examples);

  test("has a sample that travels as the string of the parameter", () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(problems(CONTENT, JSON.stringify(sample))).toEqual([]);
  });

  test("is refused without any one of its required members", () => {
    const required = listRequiredNames(schema, Object.keys(toObject(samples[0])));
    expect(required.length).toBeGreaterThan(0);
    for (const name of required) {
      const { [name]: _, ...rest } = toObject(samples[0]);
      expect(problems(schema, rest), name).not.toEqual([]);
    }
  });

  test("is let through with a member that is not named", () => {
    expect(problems(schema, { ...toObject(samples[0]), unheardOf: true })).toEqual([]);
  });
});

describe("the string of the parameter Content", () => {
  test.each([
    ["empty", ""],
    ["not JSON", "database=dbname"],
    ["a list", "[]"],
    ["null", "null"],
  ])("is refused when it is %s", (_, text) => {
    expect(problems(CONTENT, text)).not.toEqual([]);
  });

  test("is refused when the JSON inside its address is no list", () => {
    const sample = toObject(readPointer(document, "#/components/schemas/MongodbContent/examples/0"));
    const refused = ["[]", "[1]", "{}", "host:3717"];
    for (const address of refused)
      expect(problems("#/components/schemas/MongodbContent", { ...sample, address }), address).not.toEqual(
        [],
      );
  });

  test("begins its rds samples with the vendor's own example of the parameter", () => {
    expect(JSON.parse(String(content?.value.example))).toEqual(
      readPointer(document, "#/components/schemas/RdsContent/examples/0"),
    );
  });
});

/** The required names of a schema, or those of the one of its forms to which the sample belongs. */
function listRequiredNames(schema: string, present: readonly string[]): string[] {
  const { value, pointer } = resolveReference(document, schema);
  const own = toList(value.required).map(String);
  const forms = toList(value.anyOf).map((_, index) =>
    listRequiredNames(appendPointer(pointer, "anyOf", index), present),
  );
  return [...own, ...(forms.find((names) => names.every((name) => present.includes(name))) ?? [])];
}
