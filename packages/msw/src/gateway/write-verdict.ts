import type { CallRequest } from "@dataworks-kit/wire/read";
import { type Answer, type AnswerFrame, answerRefusal, answerWith } from "./answer.ts";
import type { GatewayContext } from "./context.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Settings } from "./options.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import type { Refused, Verdict } from "./verdict.ts";

/** Writes what became of a call. It throws where what a plugged-in operation gave cannot be written. */
export function writeVerdict(
  verdict: Verdict,
  frame: AnswerFrame,
  call: IncomingCall,
  context: GatewayContext,
): Answer | "dropped" {
  if (verdict.kind === "dropped") return "dropped";
  if (verdict.kind === "refused") return writeRefused(verdict, frame, call, context);
  const output = withHttpStatusCode(verdict.output, verdict.contract, context.settings);
  return answerWith(output, verdict.contract, frame);
}

/** Writes a refusal with the host that was called and the product of its operation. */
export function writeRefused(
  verdict: Refused,
  frame: AnswerFrame,
  { request, contract }: IncomingCall,
  { settings, operations }: GatewayContext,
): Answer {
  const product = contract?.operation.product ?? operations.product;
  return answerRefusal(
    verdict.refusal,
    { hostId: settings.hostId ?? hostOf(request, operations.host), product },
    frame,
  );
}

/** Where the contract leaves the type of HttpStatusCode open, the option decides it. */
function withHttpStatusCode(output: object, { response }: SimulatedOperation, settings: Settings): object {
  if (!("HttpStatusCode" in output)) return output;
  const isOpen = response.shape.properties?.HttpStatusCode?.type === "any";
  if (!isOpen) return output;
  const { HttpStatusCode } = output;
  const type = settings.httpStatusCodeAs === "string" ? String : Number;
  return { ...output, HttpStatusCode: type(HttpStatusCode) };
}

function hostOf({ header, url }: CallRequest, otherwise: string): string {
  return header("host") || /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1] || otherwise;
}
