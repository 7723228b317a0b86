import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OperationDescriptor } from "./descriptor.ts";
import { serializeParameters } from "./parameters.ts";
import { readParameters } from "./read-parameters.ts";

const OPERATION: OperationDescriptor = {
  operationId: "tagResources",
  action: "TagResources",
  version: "2014-05-26",
  methods: ["POST"],
  parametersIn: ["query"],
  idempotent: true,
  deprecated: false,
  effect: "write",
  answer: { required: {} },
  parameters: [
    { name: "Owner", type: "integer", format: "int64" },
    { name: "Share", type: "number" },
    { name: "DryRun", type: "boolean" },
    { name: "Note", type: "string" },
    { name: "Id", type: "array", items: { type: "string" } },
    {
      name: "Tag",
      type: "array",
      items: { type: "object", properties: { Key: { type: "string" }, Rank: { type: "integer" } } },
    },
    {
      name: "Disk",
      type: "object",
      properties: {
        Size: { type: "integer" },
        Zone: { type: "object", properties: { Id: { type: "string" } } },
      },
    },
    { name: "Quota", type: "object", additionalProperties: { type: "integer" } },
    {
      name: "Disks",
      type: "object",
      additionalProperties: { type: "object", properties: { Size: { type: "integer" } } },
    },
    { name: "Free", type: "any" },
    { name: "List", type: "array", items: { type: "any" } },
    { name: "Filter.1.Rank", type: "integer" },
  ],
};

describe("readParameters", () => {
  it("reverses flattenParameters", () => {
    const text = fc.string({ unit: "grapheme" });
    const integer = fc.integer();
    // Without a type, a text stays text, and a key that is not an index marks an object.
    const untyped = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: "small" }, text, tie("list"), tie("object")),
      list: fc.array(tie("any"), { minLength: 1, maxLength: 3 }),
      object: fc.record({ a: tie("any"), "1": tie("any") }, { requiredKeys: ["a"] }),
    })).any;
    const input = fc.record({
      Owner: fc.oneof(integer, fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })),
      DryRun: fc.boolean(),
      Note: text,
      Id: fc.array(text, { minLength: 1 }),
      Tag: fc.array(fc.record({ Key: text, Rank: integer }), { minLength: 1 }),
      Disk: fc.record({ Size: integer, Zone: fc.record({ Id: text }) }),
      Quota: fc.dictionary(fc.constantFrom("cpu", "1", "a.b", "a.b.c"), integer, {
        minKeys: 1,
        noNullPrototype: true,
      }),
      Disks: fc.dictionary(fc.constantFrom("x", "1"), fc.record({ Size: integer }), {
        minKeys: 1,
        noNullPrototype: true,
      }),
      Free: untyped,
      List: fc.array(untyped, { minLength: 1 }),
      "Filter.1.Rank": integer,
    });
    fc.assert(
      fc.property(input, (value) => {
        const query = serializeParameters(OPERATION, value);
        expect(readParameters(OPERATION, new URLSearchParams(query))).toEqual(value);
      }),
    );
  });

  it.each([
    ["text that is not an integer stays text", [["Owner", "1x"]], { Owner: "1x" }],
    ["text that is not a boolean stays text", [["DryRun", "yes"]], { DryRun: "yes" }],
    ["an array that came as one text stays text", [["Id", "a"]], { Id: "a" }],
    [
      "gaps in an array close up",
      [
        ["Id.3", "c"],
        ["Id.1", "a"],
      ],
      { Id: ["a", "c"] },
    ],
    ["a huge index costs one item", [["Id.999999999", "z"]], { Id: ["z"] }],
    [
      "the first of two values counts",
      [
        ["Note", "a"],
        ["Note", "b"],
      ],
      { Note: "a" },
    ],
    ["unknown parameters are left out", [["Nope", "a"]], {}],
    ["a value without a type is text when it came as text", [["Free", "1"]], { Free: "1" }],
    [
      "names that are all indices make an array of a value without a type",
      [
        ["Free.2", "b"],
        ["Free.1", "a"],
      ],
      { Free: ["a", "b"] },
    ],
    ["a declared name may hold points", [["Filter.1.Rank", "3"]], { "Filter.1.Rank": 3 }],
  ] as const)("%s", (_title, pairs, want) => {
    expect(readParameters(OPERATION, pairs)).toEqual(want);
  });

  it("reads a name of any length", () => {
    const name = `Free${".a".repeat(200_000)}`;
    expect(JSON.stringify(readParameters(OPERATION, [[name, "z"]]))).toContain('"z"');
  });

  it("takes a member called __proto__ for a plain member", () => {
    const read = readParameters(OPERATION, [
      ["Disk.__proto__.polluted", "yes"],
      ["Disk.Size", "1"],
    ]);
    expect(Object.getPrototypeOf(read.Disk)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
