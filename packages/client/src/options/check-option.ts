import { createNonce } from "@dataworks-kit/signature";
import { DataWorksError } from "../error/dataworks-error.ts";

/** The longest time that a timer holds. */
export const LONGEST_MS: number = 2 ** 31 - 1;

/** The error for an option. It says what was expected and never what was given, which may be a secret. */
export function toOptionError(option: string, expected: string, cause?: unknown): DataWorksError {
  const message = `createClient: ${option}: expected ${expected}.`;
  const because = cause === undefined ? {} : { cause };
  const issues = [{ path: option, message: `expected ${expected}` }];
  return new DataWorksError({ kind: "config", operation: "createClient", message, issues, ...because });
}

/** @throws DataWorksError when the value is not among the allowed ones */
export function requireAllowed<T extends string>(option: string, value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) throw toOptionError(option, allowed.join(" or "));
  return value;
}

/** @throws DataWorksError when the value is not a number from `least` to `most` */
export function requireNumber(
  option: string,
  value: number,
  [least, most]: readonly [number, number],
): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw toOptionError(option, `a number from ${least} to ${most}`);
}

/** @throws DataWorksError when it is not a list of texts */
export function requireTexts(option: string, values: readonly string[]): readonly string[] {
  if (Array.isArray(values) && values.every((value) => typeof value === "string")) return [...values];
  throw toOptionError(option, "a list of texts");
}

/** @throws DataWorksError when it is there and is not a function */
export function requireFunction<T>(option: string, value: T): T {
  if (value === undefined || typeof value === "function") return value;
  throw toOptionError(option, "a function");
}

/** The last time that a timestamp can write. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** The caller's clock. What it throws, and a wrong time, is an error of kind `config` when the clock is read. */
export function guardClock(clock: () => number = Date.now): () => number {
  return () => {
    const now = ask("clock", CLOCK, clock);
    if (typeof now === "number" && now >= 0 && now <= LAST_MS) return now;
    throw toOptionError("clock", CLOCK);
  };
}

/** The caller's source of nonces, checked in the same way. */
export function guardNonce(nonce: () => string = createNonce): () => string {
  return () => {
    const value = ask("nonce", NONCE, nonce);
    if (typeof value === "string" && /^[!-~]{1,1024}$/.test(value)) return value;
    throw toOptionError("nonce", NONCE);
  };
}

/** The caller's source of random numbers. It only spreads waits, so that a wrong number counts as the middle. */
export function guardRandom(random: () => number = Math.random): () => number {
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
