import { describe, expect, test } from "vitest";
import { collectExamples } from "./collect-examples.ts";
import { below, listOf, objectOf, openDocument, resolved, valueAt } from "./open-document.ts";
import { createSchemaValidator } from "./schema-validator.ts";

const document = await openDocument();
const problems = createSchemaValidator(document);
const examples = collectExamples(document);
const CONTENT = "#/components/parameters/Content/schema";
const mapping = Object.entries(
  objectOf(valueAt(document, "#/components/parameters/Content/x-variant-by/mapping")),
);
const variants = mapping.map(([type, schema]) => ({ type, schema: String(schema) }));

describe("an example", () => {
  test.each(examples.filter(({ kind }) => kind !== "file"))(
    "fits its schema: $pointer",
    ({ schema, value }) => {
      expect(problems(schema, value)).toEqual([]);
    },
  );

  test("was found in every place that can hold one", () => {
    const count = (kind: string) => examples.filter((example) => example.kind === kind).length;
    const named = Object.keys(objectOf(valueAt(document, "#/components/examples"))).length;
    expect(count("parameter")).toBe(listOf(valueAt(document, "#/paths/~1/post/parameters")).length);
    expect(count("schema")).toBeGreaterThanOrEqual(variants.length);
    expect(count("response")).toBe(named + 2);
  });

  test("named under components is used by a response", () => {
    const used = new Set(examples.map(({ pointer }) => pointer));
    const names = Object.keys(objectOf(valueAt(document, "#/components/examples")));
    expect(names.filter((name) => !used.has(below("#/components/examples", name)))).toEqual([]);
  });
});

describe.each(variants)("Content of $type", ({ schema }) => {
  const samples = listOf(resolved(document, schema).value.examples);

  test("has a sample that travels as the string of the parameter", () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(problems(CONTENT, JSON.stringify(sample))).toEqual([]);
  });

  test("is refused without any one of its required members", () => {
    const required = requiredNames(schema, Object.keys(objectOf(samples[0])));
    expect(required.length).toBeGreaterThan(0);
    for (const name of required) {
      const { [name]: _, ...rest } = objectOf(samples[0]);
      expect(problems(schema, rest), name).not.toEqual([]);
    }
  });

  test("is let through with a member that is not named", () => {
    expect(problems(schema, { ...objectOf(samples[0]), unheardOf: true })).toEqual([]);
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
    const sample = objectOf(valueAt(document, "#/components/schemas/MongodbContent/examples/0"));
    const refused = ["[]", "[1]", "{}", "host:3717"];
    for (const address of refused)
      expect(problems("#/components/schemas/MongodbContent", { ...sample, address }), address).not.toEqual(
        [],
      );
  });

  test("begins its rds samples with the vendor's own example of the parameter", () => {
    const parameter = resolved(document, "#/components/parameters/Content").value.example;
    expect(JSON.parse(String(parameter))).toEqual(
      valueAt(document, "#/components/schemas/RdsContent/examples/0"),
    );
  });
});

/** The required names of a schema, or those of the one of its forms to which the sample belongs. */
function requiredNames(schema: string, present: readonly string[]): string[] {
  const { value, pointer } = resolved(document, schema);
  const own = listOf(value.required).map(String);
  const forms = listOf(value.anyOf).map((_, index) => requiredNames(below(pointer, "anyOf", index), present));
  return [...own, ...(forms.find((names) => names.every((name) => present.includes(name))) ?? [])];
}
