import type { Int64 } from "@dataworks-kit/wire";
import type { Refusal } from "./refusal.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import type { Step } from "./steps.ts";

/** How a call ended. */
export type Ending = Refused | Done | Dropped;

/** The call is answered with an error. */
export interface Refused {
  readonly kind: "refused";
  readonly step: Step;
  readonly refusal: Refusal;
  /** What failed in the double or in code that was plugged in, if something did. */
  readonly cause?: string;
  /** The id of what was created, when the call was carried out and its answer failed. */
  readonly createdId?: Int64 | undefined;
}

/** The call was carried out. */
export interface Done {
  readonly kind: "done";
  readonly contract: SimulatedOperation;
  readonly output: object;
  readonly createdId?: Int64 | undefined;
}

/** The connection ends without an answer. */
interface Dropped {
  readonly kind: "dropped";
  /** Where and why. Absent when the call was carried out and only its answer is lost. */
  readonly stop?: { readonly step: Step; readonly reason: string };
  readonly createdId?: Int64 | undefined;
}
