import type { RetrySettings } from "../options/retry-options.ts";

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

/** The version of the API is of 2020: no server of it has an earlier date. No machine has a later one than this yet. */
const EARLIEST_MS = Date.UTC(2020, 4, 18);
const LATEST_MS = Date.UTC(2100, 0, 1);

/** How far the server's clock is ahead, by the header `date`; `undefined` without one, and for a date that no server can have. */
export function serverClockOffsetMs(headers: Headers, nowMs: number): number | undefined {
  const serverMs = Date.parse(headers.get("date") ?? "");
  return serverMs >= EARLIEST_MS && serverMs < LATEST_MS ? serverMs - nowMs : undefined;
}
