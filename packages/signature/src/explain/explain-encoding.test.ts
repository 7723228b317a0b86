import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePercent } from "./explain-encoding.ts";

function decodeOrLeave(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

test("Escapes are decoded exactly where decodeURIComponent takes them", () => {
  const edges = fc.constantFrom(
    0,
    0x7f,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc1,
    0xc2,
    0xdf,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
  );
  const run = fc
    .array(fc.oneof(edges, fc.nat(0xff)), { maxLength: 6 })
    .map((bytes) => bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  fc.assert(
    fc.property(run, (escapes) => {
      expect(decodePercent(escapes)).toBe(decodeOrLeave(escapes));
      expect(decodePercent(`a${escapes}%`)).toBe(`a${decodeOrLeave(escapes)}%`);
    }),
    { numRuns: 20_000 },
  );
});

test("A run of any length is decoded", () => {
  expect(decodePercent("%E4%B8%AD".repeat(30_000))).toBe("中".repeat(30_000));
  expect(decodePercent("%e4".repeat(90_000))).toBe("%e4".repeat(90_000));
});
