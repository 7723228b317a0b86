import { generate } from "@dataworks-kit/generator";
import type { Issue, StandardSchema } from "@dataworks-kit/wire/check";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleValue } from "../src/emit/sample-value.ts";
import type { Json } from "../src/json-pointer.ts";
import { schema, value } from "./arbitrary-schema.ts";
import { compileSchemas } from "./compile-schemas.ts";
import { withAnswer } from "./rpc-document.ts";
import { typeCheck } from "./type-check.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false, ownProperties: true });

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

describe("samples", () => {
  it("fit their schemas, and are found for most of those that something fits", () => {
    const found = fc.sample(schema, { numRuns: 1000, seed: 20200518 }).map((document) => {
      const sample = sampleValue({}, document);
      if (sample === undefined) return false;
      expect({ document, sample, fits: ajv.validate(document as object, sample) }).toMatchObject({
        fits: true,
      });
      return true;
    });
    expect(found.filter(Boolean).length).toBeGreaterThan(700);
  });
});

describe("samples compile", () => {
  it("whatever the schemas are", async () => {
    const schemas = fc.sample(schema, { numRuns: 300, seed: 20200518 });
    const properties = Object.fromEntries(schemas.map((document, index) => [`m${index}`, document]));
    const options = { importExtension: "js" } as const;
    const files = [
      ...(await generate(
        [{ name: "doc.yaml", document: withAnswer({ type: "object", properties }) }],
        options,
      )),
    ];
    expect(await typeCheck(files, { module: "nodenext", moduleResolution: "nodenext" })).toBe("");
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
    expect(collectIssues(validator, candidate).map(({ keyword }) => keyword)).toEqual(keywords);
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
    expect(collectIssues(validator, deep)[0]?.expected).toBe("at most 64 levels");
  });
});

function collectIssues(validator: StandardSchema<unknown> | undefined, candidate: unknown): readonly Issue[] {
  const result = validator?.["~standard"].validate(candidate);
  return result && "issues" in result ? result.issues : [];
}
