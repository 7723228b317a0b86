import type { CallRequest } from "@dataworks-kit/api";
import { type Answer, type AnswerFrame, answerRefusal, answerWith } from "./answer.ts";
import { answerFormat } from "./answer-format.ts";
import { answerPreflight } from "./answer-preflight.ts";
import type { CallReport } from "./call-report.ts";
import { type GatewayContext, passGateway } from "./gateway.ts";
import { type IncomingCall, readIncomingCall } from "./incoming-call.ts";
import type { ActContext, Outcome, SimulatedOperation } from "./operation.ts";
import type { Settings } from "./options.ts";
import { expecting } from "./refusal.ts";
import type { Verdict } from "./verdict.ts";

const DEFAULT_HOST = "dataworks.aliyuncs.com";

/**
 * Answers a call: reads it, puts it through the gateway, carries it out, and writes what became of it. `dropped` when a
 * script ends the connection without an answer.
 */
export async function answerCall(request: CallRequest, context: GatewayContext): Promise<Answer | "dropped"> {
  const { settings, journal } = context;
  const preflight = answerPreflight(request, settings);
  if (preflight) return preflight;
  const incoming = readIncomingCall(request, context);
  const frame: AnswerFrame = {
    format: answerFormat(incoming, settings),
    requestId: settings.requestId(),
    answeredAt: incoming.receivedAt,
  };
  const verdict = await judge(incoming, context).catch((error) => failure(error, incoming));
  const answer = writeVerdict(verdict, frame, incoming, context);
  journal.add(incoming, verdict, frame.requestId);
  tell(reportOf(verdict, answer, frame, incoming), settings);
  return answer;
}

/** Code that a test plugged in threw. The caller is answered as by a service that fails; the test's author is told why. */
function failure(error: unknown, { refuse }: IncomingCall): Verdict {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : "a value that is not an Error";
  return { kind: "refused", step: "world", refusal: refuse("InternalError"), cause };
}

/** What looks on must not change the answer. */
function tell(report: CallReport, { onCall }: Settings): void {
  try {
    onCall?.(report);
  } catch {
    // A log that fails is its owner's affair.
  }
}

/** Answers a request of which nothing could be read. */
export function answerUnread(expected: string, { settings, operations }: GatewayContext): Answer {
  const frame: AnswerFrame = {
    format: "JSON",
    requestId: settings.requestId(),
    answeredAt: settings.clock(),
  };
  const refusal = expecting(operations.refuse("InvalidParameter.Format"), expected);
  const origin = { hostId: settings.hostId ?? DEFAULT_HOST, product: operations.product };
  const answer = answerRefusal(refusal, origin, frame);
  const { requestId } = frame;
  const { status } = answer;
  const told = { requestId, method: "", action: undefined, status, code: refusal.code } as const;
  tell({ ...told, refusedBy: "protocol", expected }, settings);
  return answer;
}

async function judge(incoming: IncomingCall, context: GatewayContext): Promise<Verdict> {
  const stop = await passGateway(incoming, context);
  if (stop) return stop === "dropped" ? { kind: "dropped" } : { kind: "refused", ...stop };
  const { operation, refuse } = incoming;
  if (!operation) return { kind: "refused", step: "action", refusal: refuse("InvalidAction.NotFound") };
  const outcome = carryOut(operation, incoming, context);
  if (outcome.kind === "refusal") return { kind: "refused", step: "world", refusal: outcome };
  const { output } = outcome;
  return context.scripts.takeDropAfter(incoming)
    ? { kind: "dropped", output }
    : { kind: "done", operation, output };
}

function carryOut(operation: SimulatedOperation, incoming: IncomingCall, { world }: GatewayContext): Outcome {
  const { identity, input, receivedAt, refuse } = incoming;
  const actContext: ActContext = { world, caller: identity?.user ?? world.defaultUser, receivedAt, refuse };
  return operation.act?.(input, actContext) ?? firstExample(operation);
}

function firstExample({ examples }: SimulatedOperation): Outcome {
  const [output] = Object.values(examples.outputs);
  return { kind: "output", output: Object(output) };
}

function writeVerdict(
  verdict: Verdict,
  frame: AnswerFrame,
  { request, operation }: IncomingCall,
  { settings, operations }: GatewayContext,
): Answer | "dropped" {
  if (verdict.kind === "dropped") return "dropped";
  if (verdict.kind === "done") {
    const output = withHttpStatusCode(verdict.output, verdict.operation, settings);
    return answerWith(output, verdict.operation, frame);
  }
  const product = operation?.descriptor.product ?? operations.product;
  return answerRefusal(verdict.refusal, { hostId: settings.hostId ?? hostOf(request), product }, frame);
}

/** Where the contract leaves the type of HttpStatusCode open, the option decides it. */
function withHttpStatusCode(output: object, { descriptor }: SimulatedOperation, settings: Settings): object {
  if (!("HttpStatusCode" in output)) return output;
  const isOpen = descriptor.response.properties?.HttpStatusCode?.type === "any";
  if (!isOpen) return output;
  const { HttpStatusCode } = output;
  const type = settings.httpStatusCodeAs === "string" ? String : Number;
  return { ...output, HttpStatusCode: type(HttpStatusCode) };
}

function hostOf({ header, url }: CallRequest): string {
  return header("host") || /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1] || DEFAULT_HOST;
}

function reportOf(
  verdict: Verdict,
  answer: Answer | "dropped",
  { requestId }: AnswerFrame,
  { call }: IncomingCall,
): CallReport {
  const { method, action } = call;
  const report = { requestId, method, action, status: answer === "dropped" ? undefined : answer.status };
  return verdict.kind === "refused"
    ? {
        ...{ ...report, code: verdict.refusal.code, refusedBy: verdict.step },
        ...(verdict.cause !== undefined && { cause: verdict.cause }),
      }
    : report;
}
