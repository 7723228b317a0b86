import type { CallRequest } from "@dataworks-kit/api";
import { type Answer, type AnswerFrame, answerRefusal, answerWith } from "./answer.ts";
import { answerFormat } from "./answer-format.ts";
import type { CallReport } from "./call-report.ts";
import { type GatewayContext, passGateway, type Step } from "./gateway.ts";
import { type IncomingCall, readIncomingCall } from "./incoming-call.ts";
import type { ActContext, Outcome, SimulatedOperation } from "./operation.ts";
import type { Settings } from "./options.ts";
import { expecting, type Refusal } from "./refusal.ts";

const DEFAULT_HOST = "dataworks.aliyuncs.com";

/** Where a call ended: refused at a step, or carried out. */
type Verdict =
  | { readonly kind: "refused"; readonly step: Step; readonly refusal: Refusal }
  | { readonly kind: "done"; readonly operation: SimulatedOperation; readonly output: object };

/** Answers a call: reads it, puts it through the gateway, carries it out, and writes what became of it. */
export async function answerCall(request: CallRequest, context: GatewayContext): Promise<Answer> {
  const { settings } = context;
  const incoming = readIncomingCall(request, context);
  const frame: AnswerFrame = {
    format: answerFormat(incoming, settings),
    requestId: settings.requestId(),
    answeredAt: incoming.receivedAt,
  };
  const verdict = await judge(incoming, context);
  const answer = writeVerdict(verdict, frame, incoming, context);
  settings.onCall?.(reportOf(verdict, answer, frame, incoming));
  return answer;
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
  settings.onCall?.({ ...told, refusedBy: "protocol", expected });
  return answer;
}

async function judge(incoming: IncomingCall, context: GatewayContext): Promise<Verdict> {
  const stop = await passGateway(incoming, context);
  if (stop) return { kind: "refused", ...stop };
  const { operation, refuse } = incoming;
  if (!operation) return { kind: "refused", step: "action", refusal: refuse("InvalidAction.NotFound") };
  const outcome = carryOut(operation, incoming, context);
  if (outcome.kind === "refusal") return { kind: "refused", step: "world", refusal: outcome };
  return { kind: "done", operation, output: outcome.output };
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
): Answer {
  if (verdict.kind === "done")
    return answerWith(
      withHttpStatusCode(verdict.output, verdict.operation, settings),
      verdict.operation,
      frame,
    );
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
  return header("host") || /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] || DEFAULT_HOST;
}

function reportOf(verdict: Verdict, answer: Answer, frame: AnswerFrame, { call }: IncomingCall): CallReport {
  const { method, action } = call;
  const report = { requestId: frame.requestId, method, action, status: answer.status };
  return verdict.kind === "done"
    ? report
    : { ...report, code: verdict.refusal.code, refusedBy: verdict.step };
}
