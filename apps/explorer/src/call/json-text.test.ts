import type { FieldDocumentation } from "@dataworks-kit/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadJson } from "../view/spread-json.ts";
import { decodeText, encodeText, readMembers, withMember, writeMember } from "./json-text.ts";

const field = (types: readonly string[]): FieldDocumentation => ({ name: "f", types, description: "" });

describe("withMember", () => {
  test.each([
    { given: "7", types: ["integer", "string"], want: '{"a":1,"f":7}' },
    { given: "9007199254740993", types: ["integer"], want: '{"a":1,"f":9007199254740993}' },
    { given: "07", types: ["integer", "string"], want: '{"a":1,"f":"07"}' },
    { given: "7", types: ["string"], want: '{"a":1,"f":"7"}' },
    { given: "true", types: ["boolean"], want: '{"a":1,"f":true}' },
    { given: "[1", types: ["array"], want: '{"a":1,"f":"[1"}' },
    { given: "[1]", types: ["array"], want: '{"a":1,"f":[1]}' },
    { given: "", types: ["string"], want: '{"a":1}' },
  ])("writes $given of $types as $want", ({ given, types, want }) => {
    expect(withMember('{"a":1}', field(types), given)).toBe(want);
  });

  test("keeps members that the contract does not name, and replaces a value that is not an object", () => {
    expect(withMember('{"__proto__":1,"x":2}', field(["string"]), "v")).toBe('{"__proto__":1,"x":2,"f":"v"}');
    expect(withMember("[]", field(["string"]), "v")).toBe('{"f":"v"}');
  });
});

test("A text of a field comes back as it was typed", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const members = readMembers(withMember("{}", field(["string"]), text));
      expect(writeMember(members?.f)).toBe(text);
    }),
  );
});

test("What is encoded is decoded to the same, and anything else to nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      // White space at its ends comes from a paste.
      expect(decodeText(` x${encodeText(text)}x\n`)).toBe(`x${text}x`);
    }),
  );
  expect(decodeText("%zz")).toBeUndefined();
  expect(encodeText("\ud800")).toBe("%EF%BF%BD");
});

test("Spreading changes white space alone", () => {
  expect(spreadJson('{"b":9007199254740993,"a":"x"}')).toBe('{\n  "b": 9007199254740993,\n  "a": "x"\n}');
  expect(spreadJson("no JSON")).toBe("no JSON");
});
