import type { RetrySettings } from "./retry-options.ts";

/** How long to wait before the attempt after this one: full jitter, or what the server asks for if that is longer. */
export function retryDelayMs(
  attempt: number,
  hintMs: number | undefined,
  settings: RetrySettings,
  random: () => number,
): number {
  const { baseDelayMs, maxDelayMs } = settings;
  const jitter = random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  return Math.min(maxDelayMs, Math.max(jitter, hintMs ?? 0));
}

/** The wait that an answer asks for: the vendor's `x-acs-retry-after` in milliseconds, or `Retry-After` in seconds or as a date. */
export function retryHintMs(headers: Headers, now: number): number | undefined {
  const vendor = headers.get("x-acs-retry-after") ?? "";
  if (/^\d{1,9}$/.test(vendor)) return Number(vendor);
  const standard = headers.get("retry-after") ?? "";
  if (/^\d{1,6}$/.test(standard)) return Number(standard) * 1000;
  const date = Date.parse(standard);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
