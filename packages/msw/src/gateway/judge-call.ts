import type { GatewayContext } from "./context.ts";
import { describeFailure } from "./describe-failure.ts";
import type { Failure } from "./failure.ts";
import type { IncomingCall } from "./incoming-call.ts";
import { passGateway, type Stop } from "./pass-gateway.ts";
import type { ActContext, Outcome, SimulatedOperation } from "./simulated-operation.ts";
import type { Step } from "./step.ts";
import type { Refused, Verdict } from "./verdict.ts";

/** Puts a call through the gateway and carries it out. What plugged-in code throws becomes a verdict too. */
export async function judgeCall(call: IncomingCall, context: GatewayContext): Promise<Verdict> {
  const stop = await passGateway(call, context);
  if (stop) return verdictOf(stop, call);
  const { contract, refuse, request } = call;
  if (!contract) return { kind: "refused", step: "action", refusal: refuse("InvalidAction.NotFound") };
  if (request.signal?.aborted) return { kind: "dropped", step: "world", reason: CALLER_LEFT };
  try {
    return carriedOut(contract, call, context);
  } catch (thrown) {
    return failCall({ what: "`act`", thrown }, "world", call);
  }
}

/** Code that a test plugged in threw. The caller is answered as by a service that fails; the test's author is told why. */
export function failCall(failure: Failure, step: Step, call: IncomingCall, done: CarriedOut = {}): Refused {
  const cause = describeFailure(failure, call);
  return {
    ...{ kind: "refused", step, refusal: call.refuse("InternalError"), cause },
    ...done,
  };
}

/** What stays of a call whose answer failed. */
type CarriedOut = Pick<Refused, "output" | "createdId">;

const CALLER_LEFT = "The caller stopped waiting before the call was carried out.";

function verdictOf(stop: Stop, call: IncomingCall): Verdict {
  if ("refusal" in stop) return { kind: "refused", ...stop };
  if ("thrown" in stop) {
    const what = `the check of the step "${stop.step}"`;
    return failCall({ what, thrown: stop.thrown }, stop.step, call);
  }
  const reason = call.request.signal?.aborted ? CALLER_LEFT : "A script dropped the connection.";
  return { kind: "dropped", step: stop.step, reason };
}

function carriedOut(
  contract: SimulatedOperation,
  call: IncomingCall,
  { world, scripts }: GatewayContext,
): Verdict {
  const { identity, input, receivedAt, refuse } = call;
  const caller = identity?.user ?? world.defaultUser;
  const actContext: ActContext = { world, caller, receivedAt, contract, refuse };
  const outcome = readOutcome(contract.act?.(input, actContext) ?? firstExample(contract));
  if (outcome.kind === "refusal") return { kind: "refused", step: "world", refusal: outcome };
  const { kind: _, ...done } = outcome;
  return scripts.takeDropAfter(call) ? { kind: "dropped", ...done } : { kind: "done", contract, ...done };
}

/** Holds what plugged-in code gave to its type. */
function readOutcome(given: Outcome): Outcome {
  if (given instanceof Promise) {
    // Its failure is told here, and not by the process as an unhandled one.
    given.catch(() => {});
    throw new TypeError("`act` gave a promise; it must give its outcome at once");
  }
  const isOutput = given.kind === "output" && typeof given.output === "object" && given.output !== null;
  if (!isOutput && given.kind !== "refusal")
    throw new TypeError("`act` gave neither an output nor a refusal");
  return given;
}

function firstExample({ examples }: SimulatedOperation): Outcome {
  const [output] = Object.values(examples.outputs);
  return { kind: "output", output: Object(output) };
}
