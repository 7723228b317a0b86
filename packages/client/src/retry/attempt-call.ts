import { type CallContext, describeCall, monotonicMs } from "../call-context.ts";
import type { DataWorksError } from "../dataworks-error.ts";
import { toFailure } from "../failure/to-failure.ts";
import type { OutgoingCall, Send } from "../transport/send.ts";
import { serverClockOffsetMs } from "./clock-offset.ts";
import { type FailedOutcome, type Outcome, outcomeOf } from "./outcome.ts";
import { retryDelayMs, retryHintMs } from "./retry-delay.ts";
import { type RetryReason, retryReason } from "./retry-reason.ts";
import { wait } from "./wait.ts";

/** Sends a call, and again what surely did not execute; the last outcome is that of the call. It never rejects. */
export async function attemptCall(send: Send, call: OutgoingCall, context: CallContext): Promise<Outcome> {
  const { state, signal } = context;
  for (;;) {
    if (signal.aborted) return endedBetween(context);
    state.attempt += 1;
    const outcome = await outcomeOf(send, call, context);
    rememberClock(outcome, context);
    forgetExpiredKey(outcome, context);
    const retry = outcome.error && planRetry(outcome, context);
    if (!retry) return outcome;
    prepareRetry(retry, outcome.error, context);
    await wait(retry.delayMs, signal).catch(() => {});
  }
}

/** A correction holds for later calls once an answer does not find fault with the time. */
function rememberClock(outcome: Outcome, { memory, state }: CallContext): void {
  const isRefusedForIt = outcome.error && outcome.meaning === "clock-skew";
  if (outcome.answer && !isRefusedForIt) memory.clockOffsetMs = state.clockOffsetMs;
}

/** A key that the server calls expired is asked for again: by the next attempt, else by the next call. */
function forgetExpiredKey(outcome: Outcome, { settings, state }: CallContext): void {
  if (outcome.error && outcome.meaning === "expired-key") settings.keys.forget(state.credentials);
}

/** The caller's signal ends the call while nothing is on its way. */
function endedBetween(context: CallContext): Outcome {
  const { signal } = context;
  return toFailure(signal.reason, { ...describeCall(context), signal, wasSent: false });
}

/** Another attempt: why, after which wait, and with which correction of the clock. */
interface RetryPlan {
  readonly reason: RetryReason;
  readonly delayMs: number;
  readonly clockOffsetMs: number | undefined;
}

/** Whether there is another attempt, and how long to wait for it. */
function planRetry(outcome: FailedOutcome, context: CallContext): RetryPlan | undefined {
  const { retry, settings, deadlineMs, signal, state } = context;
  if (state.attempt >= retry.maxAttempts || signal.aborted) return undefined;
  const { error, answer, meaning, isOpen, mayPass = false } = outcome;
  const clockOffsetMs = answer && serverClockOffsetMs(answer.headers, state.signedAtMs);
  const reason = retryReason(error, {
    ...{ meaning, isOpen, mayPass, mayRepeat: context.mayRepeat },
    canCorrectClock: clockOffsetMs !== undefined && !state.isClockCorrected,
    canRenewKey: settings.keys.canRenew && !state.isKeyRenewed,
  });
  if (!reason) return undefined;
  const isCorrected = reason === "corrected clock" || reason === "renewed key";
  const hintMs = answer && retryHintMs(answer.headers, state.signedAtMs);
  const delayMs = isCorrected ? 0 : retryDelayMs(state.attempt, hintMs, retry, settings.random);
  return monotonicMs() + delayMs < deadlineMs ? { reason, delayMs, clockOffsetMs } : undefined;
}

/** Does what the next attempt needs, and tells of it. */
function prepareRetry(
  { reason, delayMs, clockOffsetMs = 0 }: RetryPlan,
  error: DataWorksError,
  { settings, descriptor, state }: CallContext,
): void {
  state.wasAmbiguous ||= error.ambiguous;
  if (reason === "corrected clock") {
    state.clockOffsetMs = clockOffsetMs;
    state.isClockCorrected = true;
  }
  if (reason === "renewed key") state.isKeyRenewed = true;
  const { attempt } = state;
  settings.hooks.retry(() => ({ operation: descriptor.action, attempt, reason, delayMs, error }));
}
