import type { Int64 } from "@dataworks-kit/wire";
import type { Refusal } from "./refusal.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import type { Step } from "./step.ts";

/** Where a call ended: refused at a step, carried out, or dropped before or after that. `output` is there once it was carried out. */
export type Verdict =
  | Refused
  | {
      readonly kind: "done";
      readonly contract: SimulatedOperation;
      readonly output: object;
      readonly createdId?: Int64;
    }
  /** The connection ended before, at this step and for this reason. */
  | { readonly kind: "dropped"; readonly step: Step; readonly reason: string }
  /** The call was carried out, and nobody heard of it. */
  | { readonly kind: "dropped"; readonly output: object; readonly createdId?: Int64 };

/** A call that is answered with an error. */
export interface Refused {
  readonly kind: "refused";
  readonly step: Step;
  readonly refusal: Refusal;
  /** What failed in the double or in code that was plugged in, when it did. */
  readonly cause?: string;
  /** Once it was carried out. */
  readonly output?: object;
  readonly createdId?: Int64;
}
