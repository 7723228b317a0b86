import type { IncomingCall } from "./incoming-call.ts";
import type { User } from "./keys.ts";
import { addExpectation, type Refusal } from "./refusal.ts";

/** Checks the time of signing: well formed, and within the window on either side of the clock. */
export function checkTime(
  { credentials, stamp, refuse }: IncomingCall,
  timeWindowMs: number,
): Refusal | undefined {
  const { signedAt } = credentials;
  if (signedAt === undefined)
    return addExpectation(refuse("InvalidTimeStamp.Format"), "yyyy-MM-ddTHH:mm:ssZ in UTC");
  const isInWindow = Math.abs(stamp.receivedAt - signedAt) <= timeWindowMs;
  return isInWindow ? undefined : refuse("InvalidTimeStamp.Expired");
}

/**
 * Checks that the nonce was not used before with this key, and remembers it for a window after the call came or was signed,
 * whichever is later. A replay after that is refused for its time, and only a new timestamp could use the nonce again. Only
 * calls with a right signature come this far, so nobody can use up the nonces of others.
 */
export function checkNonce(
  { credentials, stamp, refuse }: IncomingCall,
  nonces: NonceMemory,
  timeWindowMs: number,
): Refusal | undefined {
  const { accessKeyId = "", nonce = "", signedAt = stamp.receivedAt } = credentials;
  const key = `${accessKeyId} ${nonce}`;
  if (nonces.has(key, stamp.receivedAt)) return refuse("SignatureNonceUsed");
  nonces.add(key, Math.max(signedAt, stamp.receivedAt) + timeWindowMs, stamp.receivedAt);
  return undefined;
}

/** Remembers which nonces were used. Times are epoch milliseconds. */
export interface NonceMemory {
  readonly has: (key: string, now: number) => boolean;
  /** Remembers a nonce up to and including `until`. */
  readonly add: (key: string, until: number, now: number) => void;
  readonly size: () => number;
}

interface UsedNonce {
  readonly key: string;
  readonly until: number;
}

/**
 * Creates a memory of at most `capacity` nonces. When it is full the oldest nonce is forgotten, so that a flood of calls
 * cannot make the double refuse good ones; a replay of the forgotten nonce would then pass.
 */
export function createNonceMemory(capacity: number): NonceMemory {
  const byKey = new Map<string, UsedNonce>();
  // In the order of their use. To look for the oldest in the map itself would cost more with each deleted nonce.
  let [queue, head]: [UsedNonce[], number] = [[], 0];
  const forgetOldest = () => {
    const oldest = queue[head];
    head += 1;
    if (oldest && byKey.get(oldest.key) === oldest) byKey.delete(oldest.key);
    if (head > capacity) [queue, head] = [queue.slice(head), 0];
  };
  return {
    has: (key, now) => (byKey.get(key)?.until ?? Number.NEGATIVE_INFINITY) >= now,
    add: (key, until, now) => {
      while ((queue[head]?.until ?? now) < now) forgetOldest();
      const used = { key, until };
      byKey.set(key, used);
      queue.push(used);
      if (byKey.size > capacity) forgetOldest();
    },
    size: () => byKey.size,
  };
}

/** Checks how often an account calls, and counts the call. A tenant with all its users is an account, as is a user without one. */
export function checkThrottle(
  { stamp, refuse }: IncomingCall,
  throttle: Throttle,
  caller: User | undefined,
): Refusal | undefined {
  const account = String(caller?.tenantId ?? caller?.id ?? "");
  const limit = throttle.findFullWindow(account, stamp.receivedAt);
  if (limit) return { ...refuse(limit.code), retryAfterMs: limit.leftMs };
  throttle.count(account, stamp.receivedAt);
  return undefined;
}

/** How many calls an account may make. The vendor's editions allow 5 to 20 writes a second, and 100 to 10,000 calls a day. */
export interface ThrottleLimits {
  readonly perSecond?: number;
  readonly perDay?: number;
}

/** Counts the calls of each account. Times are epoch milliseconds. */
export interface Throttle {
  /** The window in which an account has no call left, with the code of its refusal and the time until it ends. */
  readonly findFullWindow: (
    account: string,
    now: number,
  ) => { readonly code: string; readonly leftMs: number } | undefined;
  readonly count: (account: string, now: number) => void;
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/**
 * Creates a throttle with fixed windows: seconds and days (UTC) of the double's clock. A refused call does not count. Past
 * the second's limit a call is `Throttling.User`, past the day's `Throttling.Api.Risk`.
 */
export function createThrottle({ perSecond, perDay }: ThrottleLimits): Throttle {
  const windows = [
    { code: "Throttling.Api.Risk", ...createWindow(DAY_MS, perDay) },
    { code: "Throttling.User", ...createWindow(SECOND_MS, perSecond) },
  ];
  return {
    findFullWindow: (account, now) => {
      const full = windows.find(({ isFull }) => isFull(account, now));
      return full && { code: full.code, leftMs: full.lengthMs - (now % full.lengthMs) };
    },
    count: (account, now) => {
      for (const { add } of windows) add(account, now);
    },
  };
}

function createWindow(lengthMs: number, limit = Number.POSITIVE_INFINITY) {
  const counts = new Map<string, number>();
  let current = Number.NaN;
  const numberAt = (now: number) => Math.floor(now / lengthMs);
  return {
    lengthMs,
    isFull: (account: string, now: number) =>
      numberAt(now) === current && (counts.get(account) ?? 0) >= limit,
    add: (account: string, now: number) => {
      if (numberAt(now) !== current) counts.clear();
      current = numberAt(now);
      counts.set(account, (counts.get(account) ?? 0) + 1);
    },
  };
}
