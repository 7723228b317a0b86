import { describe, expect, it } from "vitest";
import type { OperationDescriptor } from "./descriptor.ts";
import { flattenParameters } from "./parameters.ts";

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
    { name: "Free", type: "any" },
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

  it.each([
    ["an integer", { Owner: 2 ** 60 }, "Owner is a number beyond 2^53"],
    ["an integer in an item", { Tag: [{ Rank: 1 }, { Rank: -1e21 }] }, "Tag.2.Rank is a number beyond 2^53"],
    ["an integer of a map", { Quota: { cpu: 2 ** 53 } }, "Quota.cpu is a number beyond 2^53"],
    ["an integer of no declared type", { Free: { a: 2 ** 60 } }, "Free.a is a number beyond 2^53"],
    ["NaN", { Owner: Number.NaN }, "Owner is not a finite number"],
    ["Infinity", { Share: Number.POSITIVE_INFINITY }, "Share is not a finite number"],
  ])("refuses %s that would not arrive as it is", (_title, given, want) => {
    expect(() => flattenParameters(OPERATION, given)).toThrow(want);
    expect(() => flattenParameters(OPERATION, given)).toThrow(TypeError);
  });

  it("sends a large number where a fraction is meant", () => {
    expect(flattenParameters(OPERATION, { Share: 2 ** 60 })).toEqual([["Share", "1152921504606847000"]]);
  });
});
