/** Thrown for flags that a command cannot use; its message names the flag and what was expected. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
