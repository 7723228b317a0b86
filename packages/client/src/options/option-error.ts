import { DataWorksError } from "../error/dataworks-error.ts";

/** The longest time that a timer holds. */
export const LONGEST_MS = 2 ** 31 - 1;

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
