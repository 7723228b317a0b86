import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTimestamp, parseTimestamp } from "./timestamp.ts";

test.each([
  { given: 0, want: "1970-01-01T00:00:00Z" },
  { given: -0.5, want: "1970-01-01T00:00:00Z" },
  { given: -1, want: "1969-12-31T23:59:59Z" },
  { given: 1_456_231_584_999, want: "2016-02-23T12:46:24Z" },
  { given: new Date("2016-02-23T20:46:24+08:00"), want: "2016-02-23T12:46:24Z" },
])("$given is written as $want, in UTC and whole seconds", ({ given, want }) => {
  expect(formatTimestamp(given)).toBe(want);
});

test("An invalid date is refused", () => {
  expect(() => formatTimestamp(Number.NaN)).toThrow(RangeError);
});

test("A timestamp is read as epoch milliseconds", () => {
  expect(parseTimestamp("2016-02-23T12:46:24Z")).toBe(1_456_231_584_000);
  expect(parseTimestamp("2024-02-29T23:59:59Z")).toBe(Date.UTC(2024, 1, 29, 23, 59, 59));
});

/** From the year 0 to 9999. */
const seconds = fc.integer({ min: -62_167_219_200, max: 253_402_300_799 });

test("What was written is read back as the same second", () => {
  fc.assert(
    fc.property(seconds, fc.nat(999), (second, ms) => {
      expect(parseTimestamp(formatTimestamp(second * 1000 + ms))).toBe(second * 1000);
    }),
  );
});

test("A text with anything put in, taken out or exchanged is another time or none", () => {
  const change = fc.tuple(fc.nat(20), fc.nat(2), fc.string({ unit: "binary", maxLength: 3 }));
  fc.assert(
    fc.property(seconds, change, (second, [at, removed, added]) => {
      const text = formatTimestamp(second * 1000);
      const other = text.slice(0, at) + added + text.slice(at + removed);
      const read = parseTimestamp(other);
      if (read !== undefined) expect(formatTimestamp(read)).toBe(other);
    }),
  );
});

test.each([
  "",
  "2016-02-23",
  "2016-02-23T12:46:24",
  "2016-02-23T12:46:24.000Z",
  "2016-02-23T12:46:24.1234567Z",
  "2016-02-23T12:46:24+08:00",
  "2016-02-23T12:46:24+00:00",
  "2016-02-23 12:46:24Z",
  "2016-02-23t12:46:24z",
  " 2016-02-23T12:46:24Z",
  "2016-02-23T12:46:24Z\n",
  "2016-2-23T12:46:24.0Z",
  "2016-02-30T12:46:24Z",
  "2016-02-23T24:00:00Z",
  "2016-13-23T12:46:24Z",
  "+010000-01-01T00:00:00Z",
  "Tue, 23 Feb 2016 GMT",
])("`%s` is not a timestamp", (text) => {
  expect(parseTimestamp(text)).toBeUndefined();
});
