import type { Int64 } from "@dataworks-kit/wire";
import type { Refusal } from "./refusal.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";

/** The gateway's checks in their order, and the world at the end. The vendor does not document the order: this is inferred. */
export const STEPS = [
  { step: "protocol", authenticates: false },
  { step: "action", authenticates: false },
  { step: "common parameters", authenticates: true },
  { step: "format", authenticates: false },
  { step: "time", authenticates: true },
  { step: "key", authenticates: true },
  { step: "token", authenticates: true },
  { step: "signature", authenticates: true },
  { step: "nonce", authenticates: true },
  { step: "throttle", authenticates: false },
  { step: "script", authenticates: false },
  { step: "parameters", authenticates: false },
  { step: "world", authenticates: false },
] as const satisfies readonly {
  readonly step: string;
  /** It is left out when signatures are ignored. */
  readonly authenticates: boolean;
}[];

/** Where a call can be refused: at a check of the gateway, or by the operation's world after all of them. */
export type Step = (typeof STEPS)[number]["step"];

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
