import { WAYS_ANYWHERE, type WayToSend } from "../../lab/ways-to-send.ts";
import type { CaseContext } from "./context.ts";
import { Mismatch } from "./expect.ts";

/** Tries something in every way in which the client can send in any runtime; what fails says in which. */
export function eachWay(
  run: (context: CaseContext, way: WayToSend) => Promise<void>,
): (context: CaseContext) => Promise<void> {
  return async (context) => {
    for (const way of WAYS_ANYWHERE)
      await run(context, way).catch((error: unknown) => {
        throw new Mismatch(`${way.algorithm}, ${way.parametersIn}: ${String(error)}`);
      });
  };
}
