import type { Answer, AnswerFrame } from "./answer.ts";
import { answerFormat } from "./answer-format.ts";
import { answerPreflight } from "./answer-preflight.ts";
import type { CallReport } from "./call-report.ts";
import type { GatewayContext } from "./context.ts";
import type { Failure } from "./failure.ts";
import { type IncomingCall, readIncomingCall } from "./incoming-call.ts";
import { failCall, judgeCall } from "./judge-call.ts";
import { type ReceivedRequest, withTrimmedHeaders } from "./received-request.ts";
import { expecting } from "./refusal.ts";
import type { Refused, Verdict } from "./verdict.ts";
import { writeRefused, writeVerdict } from "./write-verdict.ts";

/**
 * Answers a call: reads it, puts it through the gateway, carries it out, and writes what became of it. `dropped` when the
 * connection ends without an answer. It never fails: what goes wrong in the double is answered too.
 */
export async function answerCall(
  request: ReceivedRequest,
  context: GatewayContext,
): Promise<Answer | "dropped"> {
  const received = withTrimmedHeaders(request);
  const preflight = answerPreflight(received, context);
  if (preflight) return preflight;
  const { receivedAt, requestId, failure = received.failure } = context.nextStamp();
  const call = readIncomingCall(received, context, receivedAt);
  const frame: AnswerFrame = {
    format: answerFormat(call, context.settings),
    requestId,
    answeredAt: receivedAt,
  };
  const verdict = failure ? failCall(failure, "protocol", call) : await judgeCall(call, context);
  return conclude({ call, verdict, frame }, context);
}

/** Answers a request of which nothing could be read. */
export function answerUnread(expected: string, context: GatewayContext): Answer {
  const { receivedAt, requestId, failure } = context.nextStamp();
  const call = readIncomingCall(NOTHING, context, receivedAt);
  const frame: AnswerFrame = { format: "JSON", requestId, answeredAt: receivedAt };
  const refusal = expecting(call.refuse("InvalidParameter.Format"), expected);
  const verdict: Refused = failure
    ? failCall(failure, "protocol", call)
    : { kind: "refused", step: "protocol", refusal };
  return conclude({ call, verdict, frame, expected }, context);
}

const NOTHING: ReceivedRequest = { method: "", url: "/", header: () => undefined, body: new Uint8Array() };

/** A call that was judged, and what its answer carries. */
interface Judged {
  readonly call: IncomingCall;
  readonly verdict: Verdict;
  readonly frame: AnswerFrame;
  readonly expected?: string;
}

/** Writes the answer, and tells the journal and `onCall` of it. */
function conclude(judged: Judged & { readonly verdict: Refused }, context: GatewayContext): Answer;
function conclude(judged: Judged, context: GatewayContext): Answer | "dropped";
function conclude(judged: Judged, context: GatewayContext): Answer | "dropped" {
  const { call, frame } = judged;
  const { journal, settings } = context;
  const { verdict, answer } = written(judged, context);
  journal.add(call, verdict, frame.requestId);
  try {
    settings.onCall?.(reportOf({ ...judged, verdict }, answer));
    return answer;
  } catch (thrown) {
    const failed = answerFailure({ what: "`onCall`", thrown }, { ...judged, verdict }, context);
    journal.replaceLast(call, failed.verdict, frame.requestId);
    return failed.answer;
  }
}

interface Written {
  readonly verdict: Verdict;
  readonly answer: Answer | "dropped";
}

function written(judged: Judged, context: GatewayContext): Written {
  const { verdict, frame, call } = judged;
  try {
    return { verdict, answer: writeVerdict(verdict, frame, call, context) };
  } catch (thrown) {
    return answerFailure({ what: "writing the answer", thrown }, judged, context);
  }
}

/** What fails after a call was judged: its answer is another one, and what was carried out stays so. */
function answerFailure(failure: Failure, { verdict, frame, call }: Judged, context: GatewayContext) {
  const step = "step" in verdict ? verdict.step : "world";
  const { output, createdId } = { output: undefined, createdId: undefined, ...verdict };
  const done = { ...(output && { output }), ...(createdId !== undefined && { createdId }) };
  const failed = failCall(failure, step, call, done);
  return { verdict: failed, answer: writeRefused(failed, frame, call, context) };
}

function reportOf({ verdict, frame, call, expected }: Judged, answer: Answer | "dropped"): CallReport {
  const { method, action } = call.call;
  const status = answer === "dropped" ? undefined : answer.status;
  return {
    ...{ requestId: frame.requestId, method, action, status },
    ...(verdict.kind === "refused" && {
      ...{ code: verdict.refusal.code, refusedBy: verdict.step },
      ...(verdict.cause !== undefined && { cause: verdict.cause }),
    }),
    ...(expected !== undefined && { expected }),
  };
}
