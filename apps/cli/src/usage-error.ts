/** Thrown for a command line or an environment that cannot be used; its message names the flag and what was expected. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
