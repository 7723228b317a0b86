/** Lets calls start, at most so many a second. */
export interface Limiter {
  /** Resolves when a call may start. Rejects with the reason of the signal. */
  readonly take: (signal?: AbortSignal) => Promise<void>;
  /** Counts a call that was started without asking: another attempt. */
  readonly count: () => void;
  /** Lets nothing more start for this time. */
  readonly pause: (ms: number) => void;
  /** Lets less start for a while: the account has fewer calls left than was said. */
  readonly slow: () => void;
}

/** The time, and how to wait. */
export interface LimiterTime {
  /** In milliseconds, never going back. Default: that of the process. */
  readonly now?: () => number;
  /** Rejects with the reason of the signal. Default: a timer. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** A timer comes this much late now and then; what is lost by that is made up for. */
const LATE_MS = 50;
/** How much slower it gets each time, how much at most, and how it comes back with each start. */
const PACE = { slower: 1.5, slowest: 50, faster: 0.98 };

/** Creates a limiter that spreads starts evenly, so that no second has more of them than it may. */
export function createLimiter(perSecond: number, time: LimiterTime = {}): Limiter {
  const { now = () => performance.now(), wait = waitFor } = time;
  const leastMs = 1_000 / perSecond;
  let [next, intervalMs] = [Number.NEGATIVE_INFINITY, leastMs];
  const takePlace = () => {
    const place = Math.max(next, now() - LATE_MS);
    next = place + intervalMs;
    intervalMs = Math.max(leastMs, intervalMs * PACE.faster);
    return place;
  };
  return {
    take: async (signal) => {
      signal?.throwIfAborted();
      const ms = takePlace() - now();
      if (ms > 0) await wait(ms, signal);
    },
    count: takePlace,
    pause: (ms) => {
      next = Math.max(next, now() + ms);
    },
    slow: () => {
      intervalMs = Math.min(leastMs * PACE.slowest, intervalMs * PACE.slower);
    },
  };
}

function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
