import type { Step } from "./gateway.ts";
import type { SimulatedOperation } from "./operation.ts";
import type { Refusal } from "./refusal.ts";

/** Where a call ended: refused at a step, carried out, or dropped before or after that. `output` is there once it was carried out. */
export type Verdict =
  | Refused
  | { readonly kind: "done"; readonly operation: SimulatedOperation; readonly output: object }
  /** The connection ended before, at this step and for this reason. */
  | { readonly kind: "dropped"; readonly step: Step; readonly reason: string }
  /** The call was carried out, and nobody heard of it. */
  | { readonly kind: "dropped"; readonly output: object };

/** A call that is answered with an error. */
export interface Refused {
  readonly kind: "refused";
  readonly step: Step;
  readonly refusal: Refusal;
  /** What failed in the double or in code that was plugged in, when it did. */
  readonly cause?: string;
  readonly output?: object;
}
