import { checkCommonParameters, checkKey, checkSignature, checkToken } from "./check-caller.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkAction, checkFormat, checkProtocol } from "./check-protocol.ts";
import { checkNonce, checkThrottle, checkTime, type NonceMemory, type Throttle } from "./check-timing.ts";
import type { Ending } from "./ending.ts";
import { failCall } from "./failure.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Keys, User } from "./keys.ts";
import { findExample, isMembers, type Operations } from "./operations.ts";
import type { Refusal } from "./refusal.ts";
import { followScripts, type Scripts } from "./scripts.ts";
import type { Settings } from "./settings.ts";
import type { ActResult, SimulatedOperation } from "./simulated-operation.ts";
import { STEPS, type Step } from "./steps.ts";

/** What judges a call: how the double behaves, what it knows, and what it remembers of the calls before. */
export interface Gateway {
  readonly settings: Settings;
  readonly operations: Operations;
  /** What behaviours work with; the gateway looks at its keys alone. */
  readonly world: Keys;
  readonly nonces: NonceMemory;
  readonly throttle: Throttle;
  readonly scripts: Scripts;
}

/** Says why a call ends at a step, or lets it pass with `undefined`. */
type Check = (call: IncomingCall, gateway: Gateway) => CheckResult | Promise<CheckResult>;
type CheckResult = Refusal | "dropped" | undefined;

/** What is checked at each step, in the order of the steps. At the last one, the world, the operation decides. */
const CHECKS: Readonly<Record<Exclude<Step, "world">, Check>> = {
  protocol: (call, { operations, settings }) =>
    checkProtocol(call, operations.methods, settings.maxBodyBytes),
  action: (call, { operations, settings }) => checkAction(call, operations, settings),
  "common parameters": (call) => checkCommonParameters(call),
  format: (call) => checkFormat(call),
  time: (call, { settings }) => checkTime(call, settings.timeWindowMs),
  key: (call) => checkKey(call),
  token: (call, { world }) => checkToken(call, world),
  signature: (call) => checkSignature(call),
  nonce: (call, { nonces, settings }) => checkNonce(call, nonces, settings.timeWindowMs),
  throttle: (call, { throttle, world }) => checkThrottle(call, throttle, findCaller(call, world)),
  script: (call, { scripts, settings }) => followScripts(call, scripts, settings.wait),
  parameters: (call, { settings }) => checkParameters(call, settings),
};

const ALL_CHECKS = STEPS.flatMap(({ step, authenticates }) =>
  step === "world" ? [] : [{ step, authenticates, check: CHECKS[step] }],
);
const CHECKS_FOR = {
  verify: ALL_CHECKS,
  ignore: ALL_CHECKS.filter(({ authenticates }) => !authenticates),
};

/**
 * Puts a call through the checks and then carries it out. The first check that refuses it, drops it or throws ends the call. What
 * plugged-in code throws is an ending too.
 */
export async function judgeCall(call: IncomingCall, gateway: Gateway): Promise<Ending> {
  for (const { step, check } of CHECKS_FOR[gateway.settings.signatures]) {
    try {
      const checked = check(call, gateway);
      const result = checked instanceof Promise ? await checked : checked;
      if (result === "dropped") return dropCall(call, step);
      if (result) return { kind: "refused", step, refusal: result };
    } catch (thrown) {
      return failCall({ what: `the check of the step "${step}"`, thrown }, call, { step });
    }
  }
  return carryOut(call, gateway);
}

/** Whose key signed the call; the first user of the world when signatures are ignored. */
function findCaller({ credentials }: IncomingCall, world: Keys): User | undefined {
  return credentials.identity?.user ?? world.defaultUser;
}

const CALLER_LEFT = "The caller stopped waiting before the call was carried out.";

function dropCall({ request }: IncomingCall, step: Step): Ending {
  const reason = request.signal?.aborted ? CALLER_LEFT : "A script dropped the connection.";
  return { kind: "dropped", stop: { step, reason } };
}

/** The last step: the operation does in the world what the call asks for. */
function carryOut(call: IncomingCall, { world, scripts }: Gateway): Ending {
  const { contract } = call.target;
  if (!contract) return { kind: "refused", step: "action", refusal: call.refuse("InvalidAction.NotFound") };
  if (call.request.signal?.aborted) return dropCall(call, "world");
  try {
    const result = act(contract, call, world);
    if (result.kind === "refusal") return { kind: "refused", step: "world", refusal: result };
    const { output, createdId } = result;
    return scripts.takeDropAfter(call)
      ? { kind: "dropped", createdId }
      : { kind: "done", contract, output, createdId };
  } catch (thrown) {
    return failCall({ what: "`act`", thrown }, call, { step: "world" });
  }
}

/** An operation without a behaviour answers with its first example. */
function act(contract: SimulatedOperation, call: IncomingCall, world: Keys): ActResult {
  const { refuse, stamp, target } = call;
  const caller = findCaller(call, world);
  const { receivedAt } = stamp;
  const result = contract.act?.(target.input, { world, caller, receivedAt, contract, refuse });
  if (result !== undefined) return requireResult(result);
  return { kind: "output", output: findExample(contract) ?? {} };
}

/** Holds what plugged-in code returned to its type. */
function requireResult(given: ActResult): ActResult {
  if (given instanceof Promise) {
    // Its failure is reported here, and not by the process as an unhandled one.
    given.catch(() => {});
    throw new TypeError("`act` returned a promise; it must return its result at once");
  }
  const isOutput = given.kind === "output" && isMembers(given.output);
  if (!isOutput && given.kind !== "refusal")
    throw new TypeError("`act` returned neither an output nor a refusal");
  return given;
}
