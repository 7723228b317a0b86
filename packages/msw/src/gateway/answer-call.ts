import { answerPreflight } from "./answer-preflight.ts";
import type { Ending, Refused } from "./ending.ts";
import { failCall } from "./failure.ts";
import { type IncomingCall, type ReceivedRequest, readIncomingCall } from "./incoming-call.ts";
import type { Journal } from "./journal.ts";
import { type Gateway, judgeCall } from "./judge-call.ts";
import { addExpectation } from "./refusal.ts";
import type { CallReport } from "./settings.ts";
import type { Failure, Stamp } from "./stamp.ts";
import type { Step } from "./steps.ts";
import { type Answer, writeAnswer } from "./write-answer.ts";

/** A gateway that stamps each call, and writes down what became of it. */
interface Reception extends Gateway {
  readonly nextStamp: () => Stamp;
  readonly journal: Journal;
}

/**
 * The way of a call through the double: it is read and judged, its answer is written, and the journal and `onCall` get a
 * report. `dropped` when the connection ends without an answer. It never rejects: what fails in the double is answered too.
 */
export async function answerCall(
  received: ReceivedRequest,
  reception: Reception,
): Promise<Answer | "dropped"> {
  const request = trimHeaders(received);
  const preflight = answerIfPreflight(request, reception);
  if (preflight) return preflight;
  const call = receive(request, reception);
  const ending = failUnreadable(call) ?? (await judgeCall(call, reception));
  return conclude(call, ending, reception);
}

/** Answers a request that a server could not read, and says what it expected. */
export function answerUnread(expected: string, reception: Reception): Answer {
  const nothing = { method: "", url: "/", header: () => undefined, body: new Uint8Array(), expected };
  const call = receive(nothing, reception);
  const refusal = addExpectation(call.refuse("InvalidParameter.Format"), expected);
  const refused: Refused = { kind: "refused", step: "protocol", refusal };
  return conclude(call, failUnreadable(call) ?? refused, reception);
}

/** HTTP and ACS3 take headers without the spaces around them. */
function trimHeaders(request: ReceivedRequest): ReceivedRequest {
  return { ...request, header: (name) => request.header(name)?.trim() };
}

function answerIfPreflight(
  request: ReceivedRequest,
  { settings, operations }: Reception,
): Answer | undefined {
  return settings.preflight === "answer" ? answerPreflight(request, operations.methods) : undefined;
}

function receive(
  request: ReceivedRequest,
  { nextStamp, operations, world, settings }: Reception,
): IncomingCall {
  const { readParametersFrom } = settings;
  return readIncomingCall(request, nextStamp(), { operations, world, readParametersFrom });
}

/** Ends a call at which an option failed, or of which the body could not be read. */
function failUnreadable(call: IncomingCall): Refused | undefined {
  const failure = call.stamp.failure ?? call.request.failure;
  return failure && failCall(failure, call, { step: "protocol" });
}

/** Writes the answer, and reports the call to the journal and `onCall`. */
function conclude(call: IncomingCall, ending: Refused, reception: Reception): Answer;
function conclude(call: IncomingCall, ending: Ending, reception: Reception): Answer | "dropped";
function conclude(call: IncomingCall, given: Ending, reception: Reception): Answer | "dropped" {
  const { journal, settings } = reception;
  const written = write(call, given, reception);
  journal.add(call, written.ending);
  try {
    settings.onCall?.(toReport(call, written));
    return written.answer;
  } catch (thrown) {
    const failed = failAnswer({ what: "`onCall`", thrown }, call, written.ending);
    journal.replaceLast(call, failed);
    return writeAnswer(failed, call, reception);
  }
}

/** An answer with how its call ended: another way than was judged, when the answer could not be written. */
interface Written {
  readonly ending: Ending;
  readonly answer: Answer | "dropped";
}

function write(call: IncomingCall, ending: Ending, reception: Reception): Written {
  try {
    return { ending, answer: writeAnswer(ending, call, reception) };
  } catch (thrown) {
    const failed = failAnswer({ what: "writing the answer", thrown }, call, ending);
    return { ending: failed, answer: writeAnswer(failed, call, reception) };
  }
}

/** What fails after a call was judged changes its answer, and not what was carried out. */
function failAnswer(failure: Failure, call: IncomingCall, ending: Ending): Refused {
  return failCall(failure, call, { step: findLastStep(ending), createdId: ending.createdId });
}

function findLastStep(ending: Ending): Step {
  if (ending.kind === "refused") return ending.step;
  return (ending.kind === "dropped" && ending.stop?.step) || "world";
}

function toReport({ request, stamp, call }: IncomingCall, { ending, answer }: Written): CallReport {
  const status = answer === "dropped" ? undefined : answer.status;
  const report = { requestId: stamp.requestId, method: call.method, action: call.action, status };
  if (ending.kind !== "refused") return report;
  const { refusal, step, cause } = ending;
  return {
    ...report,
    code: refusal.code,
    refusedBy: step,
    ...(cause !== undefined && { cause }),
    ...(request.expected !== undefined && { expected: request.expected }),
  };
}
