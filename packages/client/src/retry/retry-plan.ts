import type { Call } from "../call/call.ts";
import type { Failure } from "../error/to-failure.ts";
import type { RetryReason } from "../options/hooks.ts";
import type { Answer } from "../transport/send-signed.ts";
import { monotonicMs } from "../transport/time-limit.ts";
import { retryDelayMs, retryHintMs, serverClockOffsetMs } from "./retry-delay.ts";

/** An attempt that failed. */
export interface FailedAttempt extends Failure {
  /** Absent when none came whole. */
  readonly answer?: Answer;
}

/** Another attempt: why, after which wait, and with which correction of the clock. */
export interface RetryPlan {
  readonly reason: RetryReason;
  readonly delayMs: number;
  readonly clockOffsetMs: number | undefined;
}

/** The next attempt after a failed one; `undefined` when there is none, or no time for it. */
export function planRetry(failed: FailedAttempt, call: Call): RetryPlan | undefined {
  const { retry, caller, limits, state } = call;
  if (state.attempt >= retry.maxAttempts || limits.signal.aborted) return undefined;
  const headers = failed.answer?.headers;
  const clockOffsetMs = headers && serverClockOffsetMs(headers, state.signedAtMs);
  const reason = findRetryReason(failed, call, clockOffsetMs !== undefined);
  if (!reason) return undefined;
  const isCorrected = reason === "corrected clock" || reason === "renewed key";
  const hintMs = headers && retryHintMs(headers, state.signedAtMs);
  const delayMs = isCorrected ? 0 : retryDelayMs(state.attempt, hintMs, retry, caller.settings.random);
  return monotonicMs() + delayMs < limits.deadlineMs ? { reason, delayMs, clockOffsetMs } : undefined;
}

/** Whether and why to try again. A call that may have been carried out is repeated only when that does no harm. */
function findRetryReason(
  { error, meaning, isOpen, mayPass }: FailedAttempt,
  { mayRepeat, caller, state }: Call,
  knowsServerClock: boolean,
): RetryReason | undefined {
  const { kind, status } = error;
  // Wrong input stays wrong, and the caller's signal is final.
  if (kind === "config" || kind === "aborted") return undefined;
  // Presumed to be a refusal at the door. If it was not, the next attempt finds the name taken, and the outcome is open.
  if (meaning === "unavailable" && status === 503) return "unavailable";
  // It may have been carried out, and no token would reveal a repetition.
  if (isOpen) return mayRepeat ? "ambiguous" : undefined;
  // The server has not seen it.
  if (kind === "network") return mayPass ? "not sent" : undefined;
  // Refused at the door, before it was carried out.
  if (meaning === "throttled") return "throttled";
  // The clocks differ, and the answer says by how much.
  if (meaning === "clock-skew" && knowsServerClock && !state.isClockCorrected) return "corrected clock";
  // The temporary key ended sooner than it said.
  if (meaning === "expired-key" && caller.settings.keys.canRenew && !state.isKeyRenewed) return "renewed key";
  return undefined;
}
