import { describe, expect, test } from "vitest";
import { computeRetryDelayMs, readRetryHintMs } from "./retry-plan.ts";

const SETTINGS = { maxAttempts: 9, baseDelayMs: 100, maxDelayMs: 1_000 };

describe("retryDelayMs", () => {
  test.each([
    [1, undefined, 0, 0],
    [1, undefined, 0.5, 50],
    [2, undefined, 0.5, 100],
    [9, undefined, 1, 1_000],
    [1, 300, 0.5, 300],
    [3, 10, 0.5, 200],
    [1, 60_000, 0, 1_000],
  ])("after attempt %i with the hint %s and the chance %d it is %i", (attempt, hint, chance, want) => {
    expect(computeRetryDelayMs(attempt, hint, SETTINGS, () => chance)).toBe(want);
  });
});

describe("retryHintMs", () => {
  const NOW = Date.UTC(2026, 0, 31, 12);
  test.each([
    [{ "x-acs-retry-after": "1500" }, 1_500],
    [{ "x-acs-retry-after": "1500", "retry-after": "9" }, 1_500],
    [{ "retry-after": "2" }, 2_000],
    [{ "retry-after": "Sat, 31 Jan 2026 12:00:03 GMT" }, 3_000],
    [{ "retry-after": "Sat, 31 Jan 2026 11:00:00 GMT" }, 0],
    [{ "x-acs-retry-after": "soon", "retry-after": "never" }, undefined],
    [{ "x-acs-retry-after": "-5" }, undefined],
    [{}, undefined],
  ])("%j asks for %s", (headers, want) => {
    expect(readRetryHintMs(headers, NOW)).toBe(want);
  });
});
