import type { CaseContext } from "./context.ts";
import type { Difference } from "./difference.ts";

/** Something that a user of the client relies on in every runtime. It holds when `run` resolves. */
export interface Case {
  readonly name: string;
  readonly run: (context: CaseContext) => Promise<void>;
}

/** The result of a case, as the suite sends it to its caller. */
export interface CaseResult {
  readonly name: string;
  readonly verdict: "ok" | "differs" | "skipped" | "FAILED";
  /** Why it is not ok. */
  readonly reason?: string;
}

/** Thrown by a case that has no meaning in a runtime. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

/** Thrown by a case that holds as far as the runtime can do it. */
export class Differs extends Error {
  override readonly name = "Differs";
  readonly difference: Difference;

  constructor(difference: Difference) {
    super(difference);
    this.difference = difference;
  }
}
