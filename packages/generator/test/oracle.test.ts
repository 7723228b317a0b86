import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../src/json-pointer.ts";
import type { Issue, StandardSchema } from "../src/runtime/standard-schema.ts";
import { compileSchemas } from "./compile-schemas.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false, ownProperties: true });

/** Small values, so that schemas and values often meet. */
const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, 1.5, "", "a", "ab", "😀", "abc", true, false, null),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small" }, scalar, tie("list"), tie("object")),
  list: fc.array(tie("any"), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom("a", "b", "__proto__", "c"), tie("any"), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
})).any as fc.Arbitrary<Json>;

const count = fc.nat({ max: 3 });
const number = fc.constantFrom(-1, 0, 0.5, 1, 2);
const typeName = fc.constantFrom("string", "integer", "number", "boolean", "array", "object", "null");
const name = fc.constantFrom("a", "b", "c");
const schema = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.boolean(),
    fc.record({ type: fc.oneof(typeName, fc.uniqueArray(typeName, { minLength: 1, maxLength: 2 })) }),
    fc.record({ enum: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: value }),
    fc.record({ minimum: number, maximum: number }, { requiredKeys: [] }),
    fc.record({ exclusiveMinimum: number, exclusiveMaximum: number }, { requiredKeys: [] }),
    fc.record({ multipleOf: fc.constantFrom(0.5, 1, 2) }),
    fc.record({ minLength: count, maxLength: count }, { requiredKeys: [] }),
    fc.record({ pattern: fc.constantFrom("^a", "b$", "^.$", "[^a]") }),
    fc.record({ minItems: count, maxItems: count, uniqueItems: fc.boolean() }, { requiredKeys: [] }),
    fc.record({ items: tie("any") }),
    fc.record({ minProperties: count, maxProperties: count }, { requiredKeys: [] }),
    fc.record({ required: fc.uniqueArray(name, { maxLength: 2 }) }),
    fc.record(
      {
        properties: fc.dictionary(name, tie("any"), { maxKeys: 2, noNullPrototype: true }),
        additionalProperties: tie("any"),
      },
      { requiredKeys: ["properties"] },
    ),
    fc.record({ allOf: fc.array(tie("any"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("any") }),
  ),
})).any as fc.Arbitrary<Json>;

describe("emitted validators", () => {
  // One file with many schemas: what is emitted is written, imported and run, exactly as a user would.
  const schemas = fc.sample(schema, { numRuns: 400, seed: 20200518 });
  let validators: readonly StandardSchema<unknown>[];
  beforeAll(async () => {
    validators = await compileSchemas(schemas);
  });

  it("agree with Ajv on every schema and value", () => {
    const verdicts = { valid: 0, invalid: 0 };
    for (const [index, document] of schemas.entries()) {
      const oracle = ajv.compile(document as object | boolean);
      for (const candidate of fc.sample(value, { numRuns: 60, seed: index })) {
        const want = oracle(candidate);
        verdicts[want ? "valid" : "invalid"]++;
        const got = validators[index]?.["~standard"].validate(candidate) ?? {};
        expect({ document, candidate, valid: !("issues" in got) }).toEqual({
          document,
          candidate,
          valid: want,
        });
      }
    }
    // Both verdicts are common, or the comparison would show little.
    expect(verdicts.valid).toBeGreaterThan(3000);
    expect(verdicts.invalid).toBeGreaterThan(3000);
  });
});

describe("what JSON Schema leaves open", () => {
  it.each([
    ["int64 takes a bigint up to 2^63-1", { type: "integer", format: "int64" }, 2n ** 63n - 1n, []],
    ["int64 ends at 2^63", { type: "integer", format: "int64" }, 2n ** 63n, ["format"]],
    ["int64 refuses a number that may be rounded", { type: "integer", format: "int64" }, 2 ** 53, ["format"]],
    ["int32 ends at 2^31", { type: "integer", format: "int32" }, 2 ** 31, ["format"]],
    ["a bigint equals the number of an enum", { enum: [1] }, 1n, []],
    ["bounds hold for bigints", { minimum: 5 }, 4n, ["minimum"]],
    ["a member that every object inherits is not there", { required: ["toString"] }, {}, ["required"]],
    [
      "JSON text is read",
      { type: "string", contentMediaType: "application/json" },
      "{",
      ["contentMediaType"],
    ],
  ] as const)("%s", async (_title, document, candidate, keywords) => {
    const [validator] = await compileSchemas([document as unknown as Json]);
    expect(issuesOf(validator, candidate).map(({ keyword }) => keyword)).toEqual(keywords);
  });

  it("points into the JSON of a string, and never repeats a value", async () => {
    const document = {
      type: "object",
      properties: {
        Content: {
          type: "string",
          contentMediaType: "application/json",
          contentSchema: {
            type: "object",
            required: ["user"],
            properties: { password: { type: "string", minLength: 3 } },
          },
        },
      },
    };
    const [validator] = await compileSchemas([document]);
    const result = validator?.["~standard"].validate({ Content: '{"password":"q7"}' });
    expect(result).toEqual({
      issues: [
        { message: "is required", path: ["Content", "user"], keyword: "required", expected: "a value" },
        {
          message: "must be at least 3 characters",
          path: ["Content", "password"],
          keyword: "minLength",
          expected: "at least 3 characters",
        },
      ],
    });
  });

  it("refuses a value that nests deeper than it follows", async () => {
    const document = { type: "object", properties: { a: { $ref: "#/components/schemas/Schema0" } } };
    const [validator] = await compileSchemas([document]);
    let deep: unknown = {};
    for (let level = 0; level < 5000; level++) deep = { a: deep };
    expect(issuesOf(validator, deep)[0]?.expected).toBe("at most 64 levels");
  });
});

function issuesOf(validator: StandardSchema<unknown> | undefined, candidate: unknown): readonly Issue[] {
  const result = validator?.["~standard"].validate(candidate);
  return result && "issues" in result ? result.issues : [];
}
