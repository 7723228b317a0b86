import { createNonce } from "@dataworks-kit/signature";
import { optionError } from "./option-error.ts";

/** The years that a timestamp can write. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** A clock of the caller; what it throws or gives wrongly is an error of kind `config` when it is asked. */
export function checkedClock(clock: () => number = Date.now): () => number {
  return () => {
    const now = ask("clock", CLOCK, clock);
    if (typeof now === "number" && now >= 0 && now <= LAST_MS) return now;
    throw optionError("clock", CLOCK);
  };
}

/** A source of nonces of the caller, checked in the same way. */
export function checkedNonce(nonce: () => string = createNonce): () => string {
  return () => {
    const value = ask("nonce", NONCE, nonce);
    if (typeof value === "string" && /^[!-~]{1,1024}$/.test(value)) return value;
    throw optionError("nonce", NONCE);
  };
}

/** A source of chance of the caller. It only spreads waits, so that nonsense counts as the middle. */
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

const CLOCK = "a function that gives the time in epoch milliseconds";
const NONCE = "a function that gives a text of printable ASCII without spaces, another one each time";

function ask(option: string, expected: string, source: () => unknown): unknown {
  try {
    return source();
  } catch (cause) {
    throw optionError(option, `${expected}, but it threw`, cause);
  }
}
