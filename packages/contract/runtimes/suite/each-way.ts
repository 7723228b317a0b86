import type { CaseContext } from "./context.ts";
import { Mismatch } from "./expect.ts";

/** How the client signs, and where it puts the parameters. */
export interface Way {
  readonly algorithm: "ACS3-HMAC-SHA256" | "HMAC-SHA1";
  readonly parametersIn: "body" | "query";
}

const WAYS: readonly Way[] = (["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const).flatMap((algorithm) =>
  (["body", "query"] as const).map((parametersIn) => ({ algorithm, parametersIn })),
);

/** Tries something in every way in which the client can send; what fails says in which. */
export function eachWay(
  run: (context: CaseContext, way: Way) => Promise<void>,
): (context: CaseContext) => Promise<void> {
  return async (context) => {
    for (const way of WAYS)
      await run(context, way).catch((error: unknown) => {
        throw new Mismatch(`${way.algorithm}, ${way.parametersIn}: ${String(error)}`);
      });
  };
}
