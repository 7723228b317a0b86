import type { GatewayContext } from "./context.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Refusal } from "./refusal.ts";

/** Refuses a call, ends its connection, or lets it pass with `undefined`. */
export type Check = (call: IncomingCall, context: GatewayContext) => CheckResult | Promise<CheckResult>;

type CheckResult = Refusal | "dropped" | undefined;
