import { createNonce } from "@dataworks-kit/signature";
import { toOptionError } from "./option-error.ts";

/** The last time that a timestamp can write. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** The caller's clock. What it throws, and a wrong time, is an error of kind `config` when the clock is read. */
export function checkedClock(clock: () => number = Date.now): () => number {
  return () => {
    const now = ask("clock", CLOCK, clock);
    if (typeof now === "number" && now >= 0 && now <= LAST_MS) return now;
    throw toOptionError("clock", CLOCK);
  };
}

/** The caller's source of nonces, checked in the same way. */
export function checkedNonce(nonce: () => string = createNonce): () => string {
  return () => {
    const value = ask("nonce", NONCE, nonce);
    if (typeof value === "string" && /^[!-~]{1,1024}$/.test(value)) return value;
    throw toOptionError("nonce", NONCE);
  };
}

/** The caller's source of random numbers. It only spreads waits, so that a wrong number counts as the middle. */
export function checkedRandom(random: () => number = Math.random): () => number {
  return () => {
    try {
      const chance = random();
      return chance >= 0 && chance <= 1 ? chance : 0.5;
    } catch {
      return 0.5;
    }
  };
}

const CLOCK = "a function that returns the time in epoch milliseconds";
const NONCE = "a function that returns a new text of printable ASCII without spaces each time";

function ask(option: string, expected: string, source: () => unknown): unknown {
  try {
    return source();
  } catch (cause) {
    throw toOptionError(option, `${expected}, but it threw`, cause);
  }
}
