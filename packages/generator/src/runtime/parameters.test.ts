import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OperationDescriptor } from "./descriptor.ts";
import { flattenParameters, readParameters, serializeParameters } from "./parameters.ts";

const OPERATION: OperationDescriptor = {
  operationId: "tagResources",
  action: "TagResources",
  version: "2014-05-26",
  methods: ["POST"],
  parametersIn: ["query"],
  idempotent: true,
  deprecated: false,
  responseRoot: "TagResourcesResponse",
  response: { type: "object" },
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
    { name: "Content", type: "string", json: true },
  ],
};

describe("flattenParameters", () => {
  it.each([
    [
      "array items are numbered from one",
      { Id: ["a", "b"] },
      [
        ["Id.1", "a"],
        ["Id.2", "b"],
      ],
    ],
    [
      "members of items have a path",
      { Tag: [{ Key: "k", Rank: 2 }] },
      [
        ["Tag.1.Key", "k"],
        ["Tag.1.Rank", "2"],
      ],
    ],
    ["members of objects have a path", { Disk: { Zone: { Id: "z" } } }, [["Disk.Zone.Id", "z"]]],
    ["JSON text passes as it is", { Content: '{ "a":1}' }, [["Content", '{ "a":1}']]],
    [
      "a JSON value is written once, exactly",
      { Content: { a: 9007199254740993n } },
      [["Content", '{"a":9007199254740993}']],
    ],
    ["empty text is sent", { Note: "" }, [["Note", ""]]],
    ["what is absent is not", { Note: undefined, Owner: null, Id: [] }, []],
    ["an int64 keeps every digit", { Owner: 9223372036854775807n }, [["Owner", "9223372036854775807"]]],
  ])("%s", (_title, given, want) => {
    expect(flattenParameters(OPERATION, given)).toEqual(want);
  });
});

describe("readParameters", () => {
  it("gives back what was flattened", () => {
    const text = fc.string({ unit: "grapheme" });
    const integer = fc.integer();
    const input = fc.record({
      Owner: fc.oneof(integer, fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })),
      DryRun: fc.boolean(),
      Note: text,
      Id: fc.array(text, { minLength: 1 }),
      Tag: fc.array(fc.record({ Key: text, Rank: integer }), { minLength: 1 }),
      Disk: fc.record({ Size: integer, Zone: fc.record({ Id: text }) }),
    });
    fc.assert(
      fc.property(input, (value) => {
        const query = serializeParameters(OPERATION, value);
        expect(readParameters(OPERATION, new URLSearchParams(query))).toEqual(value);
      }),
    );
  });

  it.each([
    ["text that is no integer stays text", [["Owner", "1x"]], { Owner: "1x" }],
    ["text that is no boolean stays text", [["DryRun", "yes"]], { DryRun: "yes" }],
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
  ] as const)("%s", (_title, pairs, want) => {
    expect(readParameters(OPERATION, pairs)).toEqual(want);
  });

  it("gives a member called __proto__ no power", () => {
    const read = readParameters(OPERATION, [
      ["Disk.__proto__.polluted", "yes"],
      ["Disk.Size", "1"],
    ]);
    expect(Object.getPrototypeOf(read.Disk)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
