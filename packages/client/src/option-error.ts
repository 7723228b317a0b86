import { DataWorksError } from "./dataworks-error.ts";

/** The error for an option. It tells what was expected and never what was given, which may be a secret. */
export function optionError(option: string, expected: string): DataWorksError {
  const message = `createClient: ${option}: expected ${expected}.`;
  return new DataWorksError({ kind: "config", operation: "createClient", message });
}

/** @throws DataWorksError when the value is none of the allowed ones. */
export function requireOneOf<T extends string>(option: string, value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) throw optionError(option, allowed.join(" or "));
  return value;
}

/** @throws DataWorksError when the value is no number from `least` to `most`. */
export function requireNumber(
  option: string,
  value: number,
  [least, most]: readonly [number, number],
): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw optionError(option, `a number from ${least} to ${most}`);
}
