import type { CodeMeaning } from "@dataworks-kit/wire";
import type { DataWorksError } from "../dataworks-error.ts";

/** Why a call is tried again. `corrected clock` and `renewed key` come with a change, and once each. */
export type RetryReason =
  | "not sent"
  | "throttled"
  | "unavailable"
  | "corrected clock"
  | "renewed key"
  | "ambiguous";

/** What decides beside the error. */
export interface RetryQuestion {
  /** What the contract says that the code of a refusal means. */
  readonly meaning: CodeMeaning | undefined;
  /** Whether the call may have been carried out. */
  readonly isOpen: boolean;
  /** Whether nothing was sent, and another attempt may do better. */
  readonly mayPass: boolean;
  /** Whether sending twice has the effect of sending once, or the caller said that it may be tried. */
  readonly mayRepeat: boolean;
  /** Whether a correction of the clock is possible and was not tried. */
  readonly canCorrectClock: boolean;
  /** Whether another key can be asked for and was not. */
  readonly canRenewKey: boolean;
}

/** Whether and why to try again after this error. What may have been carried out is repeated only when that does no harm. */
export function retryReason(error: DataWorksError, question: RetryQuestion): RetryReason | undefined {
  const { kind } = error;
  const { meaning } = question;
  // Wrong input stays wrong, and the caller's word is final.
  if (kind === "config" || kind === "aborted") return undefined;
  // Presumed to be a refusal at the door. If it was not, the next attempt finds the name taken, and the outcome is open.
  if (meaning === "unavailable" && error.status === 503) return "unavailable";
  // It may have been carried out, and no token would tell a repetition.
  if (question.isOpen) return question.mayRepeat ? "ambiguous" : undefined;
  // The server has not seen it.
  if (kind === "network") return question.mayPass ? "not sent" : undefined;
  // Refused at the door, before it was carried out.
  if (meaning === "throttled") return "throttled";
  // The clocks differ; the answer tells by how much.
  if (meaning === "clock-skew" && question.canCorrectClock) return "corrected clock";
  // The temporary key ended sooner than it said.
  if (meaning === "expired-key" && question.canRenewKey) return "renewed key";
  return undefined;
}
