import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson, stringifyJson } from "./json.ts";

const INT64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

describe("parseJson", () => {
  it.each([
    ["9007199254740993", 9007199254740993n],
    ['{"Data":9223372036854775807}', { Data: 9223372036854775807n }],
    ['{"Data":-9223372036854775808}', { Data: -9223372036854775808n }],
    ['[1,9007199254740991,"9007199254740993"]', [1, 9007199254740991, "9007199254740993"]],
    ['{"a":"\\"9007199254740993","b":9007199254740993}', { a: '"9007199254740993', b: 9007199254740993n }],
    ["1234567890123456.5", 1234567890123456.5],
    ["[9007199254740993,0.12345678901234567]", [9007199254740993n, 0.12345678901234566]],
    ["[9007199254740993,1e16,12345678901234567e-1]", [9007199254740993n, 1e16, 1234567890123456.8]],
    ["1e400", Number.POSITIVE_INFINITY],
    ['{"9007199254740993":1}', { "9007199254740993": 1 }],
    ['"text, 9007199254740993"', "text, 9007199254740993"],
  ])("reads %s exactly", (text, want) => {
    expect(parseJson(text)).toEqual(want);
  });

  it.each(["", "{", "[1,]", "09007199254740993", "[9007199254740993", "9007199254740993x"])(
    "refuses %j",
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    },
  );

  it("reads what JSON.parse reads, when no integer is large", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\d{16}/.test(text));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe("parseJson of a text with a long string", () => {
  it.each([
    ["letters", "x".repeat(32e6)],
    ["escapes", '"'.repeat(16e6)],
  ])("of %s reads a large integer beside it", (_title, long) => {
    const text = `{"long":${JSON.stringify(long)},"id":9007199254740993}`;
    const { long: read, id } = parseJson(text) as { long: string; id: bigint };
    expect([read === long, id]).toEqual([true, 9007199254740993n]);
  });
});

describe("stringifyJson", () => {
  it("gives back every int64 that it is given, at any depth", () => {
    fc.assert(
      fc.property(INT64, fc.string(), (int64, text) => {
        const value = { list: [{ int64 }], [text]: text };
        const want = Number.isSafeInteger(Number(int64)) ? Number(int64) : int64;
        expect(parseJson(stringifyJson(value))).toEqual({ list: [{ int64: want }], [text]: text });
      }),
    );
  });

  it("writes what JSON.stringify writes, when there is no bigint", () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withNullPrototype: true }), (value) => {
        const want = JSON.stringify({ value });
        expect(stringifyJson({ value })).toBe(want);
      }),
    );
  });

  it("refuses a value that JSON cannot hold", () => {
    expect(() => stringifyJson(undefined)).toThrow("undefined has no JSON form");
  });
});
