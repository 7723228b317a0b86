import { DataWorksError } from "./dataworks-error.ts";

/** The error for an option of `createClient`. It tells what was expected and never what was given, which may be a secret. */
export function optionError(option: string, expected: string): DataWorksError {
  return new DataWorksError({
    kind: "config",
    operation: "createClient",
    message: `createClient: ${option}: expected ${expected}.`,
  });
}

/** @throws DataWorksError when the value is none of the allowed ones. */
export function requireOneOf<T extends string>(option: string, value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) throw optionError(option, allowed.join(" or "));
  return value;
}
