import type { Step } from "./gateway.ts";
import type { SimulatedOperation } from "./operation.ts";
import type { Refusal } from "./refusal.ts";

/** Where a call ended: refused at a step, carried out, or dropped before or after that. */
export type Verdict =
  | {
      readonly kind: "refused";
      readonly step: Step;
      readonly refusal: Refusal;
      /** What code that was plugged in threw, when it did. */
      readonly cause?: string;
    }
  | { readonly kind: "done"; readonly operation: SimulatedOperation; readonly output: object }
  /** `output` is there when the call was carried out, and nobody heard of it. */
  | { readonly kind: "dropped"; readonly output?: object };
