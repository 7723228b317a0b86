import type { Call } from "../call/call.ts";
import type { Failure } from "../error/to-failure.ts";
import type { RetryReason } from "../options/hooks.ts";
import type { RetrySettings } from "../options/retry-options.ts";
import { readMonotonicMs } from "../transport/time-limit.ts";
import type { TransportAnswer } from "../transport/transport.ts";

/** An attempt that failed. */
export interface FailedAttempt extends Failure {
  /** Absent when none came whole. */
  readonly answer?: TransportAnswer;
}

/** Another attempt: why, after which wait, and with which correction of the clock. */
export interface RetryPlan {
  readonly reason: RetryReason;
  readonly delayMs: number;
  readonly clockOffsetMs: number | undefined;
}

/** The next attempt after a failed one; `undefined` when there is none, or no time for it. */
export function planRetry(failed: FailedAttempt, call: Call): RetryPlan | undefined {
  const { retry, core, limits, state } = call;
  if (state.attempt >= retry.maxAttempts || limits.signal?.aborted) return undefined;
  const headers = failed.answer?.headers;
  const clockOffsetMs = headers && readClockOffsetMs(headers, state.signedAtMs);
  const reason = findRetryReason(failed, call, clockOffsetMs !== undefined);
  if (!reason) return undefined;
  const isCorrected = reason === "corrected clock" || reason === "renewed key";
  const hintMs = headers && readRetryHintMs(headers, state.signedAtMs);
  const delayMs = isCorrected ? 0 : computeRetryDelayMs(state.attempt, hintMs, retry, core.settings.random);
  return readMonotonicMs() + delayMs < limits.deadlineMs ? { reason, delayMs, clockOffsetMs } : undefined;
}

/** Whether and why to try again. A call that may have been carried out is repeated only when that does no harm. */
function findRetryReason(
  { error, meaning, isOpen, mayPass }: FailedAttempt,
  { mayRepeat, core, state }: Call,
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
  if (kind === "network" || kind === "timeout") return mayPass ? "not sent" : undefined;
  // Refused at the door, before it was carried out.
  if (meaning === "throttled") return "throttled";
  // The clocks differ, and the answer says by how much.
  if (meaning === "clock-skew" && knowsServerClock && !state.isClockCorrected) return "corrected clock";
  // The temporary key ended sooner than it said.
  if (meaning === "expired-key" && core.settings.keys.canRenew && !state.isKeyRenewed) return "renewed key";
  return undefined;
}

/** How long to wait before the attempt after this one: full jitter, or what the server asks for if that is longer. */
export function computeRetryDelayMs(
  attempt: number,
  hintMs: number | undefined,
  settings: RetrySettings,
  random: () => number,
): number {
  const { baseDelayMs, maxDelayMs } = settings;
  const jitter = random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  return Math.min(maxDelayMs, Math.max(jitter, hintMs ?? 0));
}

/** The wait that an answer asks for: the vendor's `x-acs-retry-after` in milliseconds, or `Retry-After` in seconds or as a date. */
export function readRetryHintMs(headers: TransportAnswer["headers"], now: number): number | undefined {
  const vendor = headers["x-acs-retry-after"] ?? "";
  if (/^\d{1,9}$/.test(vendor)) return Number(vendor);
  const standard = headers["retry-after"] ?? "";
  if (/^\d{1,6}$/.test(standard)) return Number(standard) * 1000;
  const date = Date.parse(standard);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The version of the API is of 2020: no server of it has an earlier date. No machine has a later one than this yet. */
const EARLIEST_MS = Date.UTC(2020, 4, 18);
const LATEST_MS = Date.UTC(2100, 0, 1);

/** How far the server's clock is ahead, by the header `date`; `undefined` without one, and for a date that no server can have. */
function readClockOffsetMs(headers: TransportAnswer["headers"], nowMs: number): number | undefined {
  const serverMs = Date.parse(headers.date ?? "");
  return serverMs >= EARLIEST_MS && serverMs < LATEST_MS ? serverMs - nowMs : undefined;
}
