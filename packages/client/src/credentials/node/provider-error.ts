import { DataWorksError } from "../../dataworks-error.ts";

/** The error for credentials that are not where they should be. It never repeats what a file holds. */
export function providerError(problem: string, cause?: unknown): DataWorksError {
  const message = `No credentials: ${problem}.`;
  return new DataWorksError({
    kind: "config",
    operation: "credentials",
    message,
    ...(cause !== undefined && { cause }),
  });
}
