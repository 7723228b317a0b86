import { checkAction } from "./checks/action.ts";
import { checkCommonParameters } from "./checks/common-parameters.ts";
import { checkFormat } from "./checks/format.ts";
import { checkKey } from "./checks/key.ts";
import { checkNonce } from "./checks/nonce.ts";
import { checkParameters } from "./checks/parameters.ts";
import { checkProtocol } from "./checks/protocol.ts";
import { checkScript } from "./checks/script.ts";
import { checkSignature } from "./checks/signature.ts";
import { checkThrottle } from "./checks/throttle.ts";
import { checkTime } from "./checks/time.ts";
import { checkToken } from "./checks/token.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Journal } from "./journal.ts";
import type { NonceMemory } from "./nonce-memory.ts";
import type { Operations } from "./operations.ts";
import type { Settings } from "./options.ts";
import type { Refusal } from "./refusal.ts";
import type { Scripts } from "./scripts/scripts.ts";
import type { Stamp } from "./stamp.ts";
import type { Throttle } from "./throttle.ts";
import type { WorldStore } from "./world/world-store.ts";

/** What a check may look at beside the call. */
export interface GatewayContext {
  readonly settings: Settings;
  readonly nextStamp: () => Stamp;
  readonly operations: Operations;
  readonly world: WorldStore;
  readonly nonces: NonceMemory;
  readonly scripts: Scripts;
  readonly throttle: Throttle;
  readonly journal: Journal;
}

/** Refuses a call, ends its connection, or lets it pass with `undefined`. */
export type Check = (call: IncomingCall, context: GatewayContext) => CheckResult | Promise<CheckResult>;

type CheckResult = Refusal | "dropped" | undefined;

/** Where a call can be refused: at a check of the gateway, or by the operation's world after all of them. */
export type Step = (typeof CHECKS)[number]["step"] | "world";

/**
 * The gateway's checks in their order. The vendor does not document it: this is inferred.
 */
const CHECKS = [
  { step: "protocol", authenticates: false, check: checkProtocol },
  { step: "action", authenticates: false, check: checkAction },
  { step: "common parameters", authenticates: true, check: checkCommonParameters },
  { step: "format", authenticates: false, check: checkFormat },
  { step: "time", authenticates: true, check: checkTime },
  { step: "key", authenticates: true, check: checkKey },
  { step: "token", authenticates: true, check: checkToken },
  { step: "signature", authenticates: true, check: checkSignature },
  { step: "nonce", authenticates: true, check: checkNonce },
  { step: "throttle", authenticates: false, check: checkThrottle },
  { step: "script", authenticates: false, check: checkScript },
  { step: "parameters", authenticates: false, check: checkParameters },
] as const satisfies readonly { step: string; authenticates: boolean; check: Check }[];

/** Every step in its order. `authenticates`: it is left out when signatures are ignored. */
export const STEPS: readonly { readonly step: Step; readonly authenticates: boolean }[] = [
  ...CHECKS,
  { step: "world", authenticates: false },
];

/** Where a call stopped, and how: refused, dropped by a script, or by what a check threw. */
export type Stop =
  | { readonly step: Step; readonly refusal: Refusal }
  | { readonly step: Step; readonly dropped: true }
  | { readonly step: Step; readonly thrown: unknown };

/** Puts a call through the checks; the first that refuses it, ends its connection or fails has the last word. */
export async function passGateway(call: IncomingCall, context: GatewayContext): Promise<Stop | undefined> {
  const ignoresCaller = context.settings.signatures === "ignore";
  for (const { step, authenticates, check } of CHECKS) {
    if (authenticates && ignoresCaller) continue;
    try {
      const verdict: ReturnType<Check> = check(call, context);
      const result = verdict instanceof Promise ? await verdict : verdict;
      if (result) return result === "dropped" ? { step, dropped: true } : { step, refusal: result };
    } catch (thrown) {
      return { step, thrown };
    }
  }
  return undefined;
}
