import type { Int64 } from "@dataworks-kit/wire";
import type { Refusal, Refuse } from "./refusal.ts";

/** How many calls an account may make. The vendor's editions allow 5 to 20 writes a second, and 100 to 10,000 calls a day. */
export interface ThrottleLimits {
  readonly perSecond?: number;
  readonly perDay?: number;
}

/** Counts the calls of each account. */
export interface Throttle {
  /** Counts a call; a refusal when it is one too many. `account` is a tenant, with all its users, or a user without one. */
  readonly count: (account: Int64 | string, now: number, refuse: Refuse) => Refusal | undefined;
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/**
 * Makes a throttle with fixed windows: seconds and days (UTC) of the double's clock. A refused call does not count. Past
 * the second's limit a call is `Throttling.User`, past the day's `Throttling.Api.Risk`; both say when to come again.
 */
export function createThrottle({
  perSecond = Number.POSITIVE_INFINITY,
  perDay = Number.POSITIVE_INFINITY,
}: ThrottleLimits): Throttle {
  const seconds = createWindow(SECOND_MS, perSecond);
  const days = createWindow(DAY_MS, perDay);
  return {
    count: (account, now, refuse) => {
      const key = String(account);
      if (days.isFull(key, now)) return { ...refuse("Throttling.Api.Risk"), retryAfterMs: days.leftMs(now) };
      if (seconds.isFull(key, now))
        return { ...refuse("Throttling.User"), retryAfterMs: seconds.leftMs(now) };
      days.add(key, now);
      seconds.add(key, now);
      return undefined;
    },
  };
}

function createWindow(lengthMs: number, limit: number) {
  const counts = new Map<string, number>();
  let current = Number.NaN;
  const at = (now: number) => {
    const window = Math.floor(now / lengthMs);
    if (window !== current) counts.clear();
    current = window;
    return counts;
  };
  return {
    isFull: (key: string, now: number) => (at(now).get(key) ?? 0) >= limit,
    add: (key: string, now: number) => at(now).set(key, (counts.get(key) ?? 0) + 1),
    leftMs: (now: number) => lengthMs - (now % lengthMs),
  };
}
