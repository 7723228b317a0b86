import type { Check } from "./check.ts";
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
import type { GatewayContext } from "./context.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Refusal } from "./refusal.ts";
import { STEPS, type Step } from "./step.ts";

/** The check of each step. The world has none: its operation decides. */
const CHECKS: Readonly<Record<Exclude<Step, "world">, Check>> = {
  protocol: checkProtocol,
  action: checkAction,
  "common parameters": checkCommonParameters,
  format: checkFormat,
  time: checkTime,
  key: checkKey,
  token: checkToken,
  signature: checkSignature,
  nonce: checkNonce,
  throttle: checkThrottle,
  script: checkScript,
  parameters: checkParameters,
};

const GATES = STEPS.flatMap(({ step, authenticates }) =>
  step === "world" ? [] : [{ step, authenticates, check: CHECKS[step] }],
);

/** Where a call stopped, and how: refused, dropped by a script, or by what a check threw. */
export type Stop =
  | { readonly step: Step; readonly refusal: Refusal }
  | { readonly step: Step; readonly dropped: true }
  | { readonly step: Step; readonly thrown: unknown };

/** Puts a call through the checks; the first that refuses it, ends its connection or fails has the last word. */
export async function passGateway(call: IncomingCall, context: GatewayContext): Promise<Stop | undefined> {
  const ignoresCaller = context.settings.signatures === "ignore";
  for (const { step, authenticates, check } of GATES) {
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
