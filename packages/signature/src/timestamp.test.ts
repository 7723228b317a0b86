import { expect, test } from "vitest";
import { formatTimestamp, parseTimestamp } from "./timestamp.ts";

test.each([
  { given: 0, want: "1970-01-01T00:00:00Z" },
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

test.each([
  "",
  "2016-02-23",
  "2016-02-23T12:46:24",
  "2016-02-23T12:46:24.000Z",
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
])("`%s` is no timestamp", (text) => {
  expect(parseTimestamp(text)).toBeUndefined();
});
