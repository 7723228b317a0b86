import { readAnswer } from "../answer/read-answer.ts";
import type { DataWorksError } from "../error/dataworks-error.ts";
import { quoteWord } from "../error/foreign-text.ts";
import { toFailure } from "../error/to-failure.ts";
import { type FailedAttempt, planRetry, type RetryPlan } from "../retry/retry-plan.ts";
import { createProgress } from "../transport/phase.ts";
import { sendSigned } from "../transport/send-signed.ts";
import { pause, readMonotonicMs, runWithinLimit } from "../transport/time-limit.ts";
import type { TransportAnswer } from "../transport/transport.ts";
import type { Call } from "./call.ts";

/** The result of one attempt. */
export type AttemptResult = AnsweredAttempt | FailedAttempt;

/** An attempt that was answered with an output. */
interface AnsweredAttempt {
  readonly output: object;
  readonly error?: undefined;
  readonly answer: TransportAnswer;
}

/** Sends a call, and again what surely did not execute. The last attempt's result is that of the call. It never rejects. */
export async function attemptCall(call: Call): Promise<AttemptResult> {
  const { state, limits } = call;
  const { signal } = limits;
  for (;;) {
    if (signal?.aborted) return toFailure(signal.reason, call.target, { signal });
    state.attempt += 1;
    const result = await attemptOnce(call);
    learnFrom(result, call);
    const plan = result.error && planRetry(result, call);
    if (!plan) return result;
    prepareNextAttempt(plan, result.error, call);
    await pause(plan.delayMs, signal);
  }
}

async function attemptOnce(call: Call): Promise<AttemptResult> {
  const startedMs = readMonotonicMs();
  const { target, limits } = call;
  const { signal, timeoutMs, deadlineMs } = limits;
  const progress = createProgress();
  try {
    const limitMs = Math.min(timeoutMs, deadlineMs - startedMs);
    const answer = await runWithinLimit(limitMs, signal, (limited) => sendSigned(call, limited, progress));
    const result = { ...readAnswer(answer, target), answer };
    notifyResponse(result, call, readMonotonicMs() - startedMs);
    return result;
  } catch (thrown) {
    return toFailure(thrown, target, { signal, ...progress.read() });
  }
}

function notifyResponse(
  { answer, error }: AttemptResult & { readonly answer: TransportAnswer },
  { core, target, state }: Call,
  durationMs: number,
): void {
  core.settings.hooks.response(() => {
    const { status, headers } = answer;
    // An error has masked it already.
    const requestId = error?.requestId ?? quoteWord(headers["x-acs-request-id"] ?? "", target.secrets);
    return {
      operation: target.descriptor.action,
      attempt: state.attempt,
      status,
      durationMs,
      ...(error?.code !== undefined && { code: error.code }),
      ...(requestId && { requestId }),
    };
  });
}

/** What an attempt teaches: how far the server's clock is ahead, and that a key has ended. */
function learnFrom(result: AttemptResult, { core, state }: Call): void {
  const meaning = result.error && result.meaning;
  // A correction holds for later calls once an answer does not refuse the time.
  if (result.answer && meaning !== "clock-skew") core.memory.clockOffsetMs = state.clockOffsetMs;
  if (meaning === "expired-key") core.settings.keys.forget(state.credentials);
}

/** Prepares the next attempt, and reports it to the hook. */
function prepareNextAttempt(
  { reason, delayMs, clockOffsetMs = 0 }: RetryPlan,
  error: DataWorksError,
  { core, target, state }: Call,
): void {
  state.wasAmbiguous ||= error.ambiguous;
  if (reason === "corrected clock") {
    state.clockOffsetMs = clockOffsetMs;
    state.isClockCorrected = true;
  }
  if (reason === "renewed key") state.isKeyRenewed = true;
  const { attempt } = state;
  core.settings.hooks.retry(() => ({
    operation: target.descriptor.action,
    attempt,
    reason,
    delayMs,
    error,
  }));
}
