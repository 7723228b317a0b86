import {
  canonicalizedQueryString,
  encodeParameters,
  formatTimestamp,
  parseParameters,
  parseTimestamp,
  percentEncode,
} from "@dataworks-kit/signature";
import fc from "fast-check";
import { expect, test } from "vitest";
import { PARAMETERS, TEXT } from "./support/arbitraries.ts";

test("Encoded text decodes to the same text and holds only what the encoding allows", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      expect(percentEncode(text)).toMatch(/^(?:[A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/);
      expect(decodeURIComponent(percentEncode(text))).toBe(text);
    }),
  );
});

test("Encoded parameters are read back the same, by this package and by URLSearchParams", () => {
  fc.assert(
    fc.property(PARAMETERS, (parameters) => {
      expect(parseParameters(encodeParameters(parameters))).toEqual(parameters);
      expect([...new URLSearchParams(encodeParameters(parameters))]).toEqual(parameters);
    }),
  );
});

test("What URLSearchParams writes is read back the same", () => {
  fc.assert(
    fc.property(PARAMETERS, (parameters) => {
      const raw = new URLSearchParams(parameters as [string, string][]).toString();
      expect(parseParameters(raw)).toEqual(parameters);
    }),
  );
});

test("Any raw text is either read or refused, never thrown at", () => {
  fc.assert(fc.property(TEXT, (raw) => Array.isArray(parseParameters(raw) ?? [])));
});

test("The canonical query string does not depend on the order of the parameters", () => {
  const shuffled = PARAMETERS.chain((parameters) =>
    fc.tuple(
      fc.constant(parameters),
      fc.shuffledSubarray(parameters, { minLength: parameters.length, maxLength: parameters.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([parameters, others]) => {
      expect(canonicalizedQueryString(others)).toBe(canonicalizedQueryString(parameters));
    }),
  );
});

test("A written timestamp is read back as its whole second", () => {
  const epochMs = fc.integer({ min: Date.UTC(0), max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) });
  fc.assert(
    fc.property(epochMs, (ms) => {
      expect(parseTimestamp(formatTimestamp(ms))).toBe(Math.floor(ms / 1000) * 1000);
    }),
  );
});

test("Any text is a timestamp or not, never thrown at", () => {
  fc.assert(fc.property(TEXT, (text) => parseTimestamp(text) === undefined));
});
