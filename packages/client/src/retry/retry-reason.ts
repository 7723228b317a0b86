import type { DataWorksError } from "../dataworks-error.ts";

/** Why a call is tried again. `corrected clock` and `query` come with a change, and once each. */
export type RetryReason =
  | "not sent"
  | "throttled"
  | "unavailable"
  | "corrected clock"
  | "query"
  | "ambiguous";

/** What decides beside the error. */
export interface RetryQuestion {
  /** Whether sending twice has the effect of sending once, or the caller said that it may be tried. */
  readonly mayRepeat: boolean;
  /** Whether a correction of the clock is possible and was not tried. */
  readonly canCorrectClock: boolean;
  /** Whether the parameters stand in the body, so that they can still be sent in the query. */
  readonly canUseQuery: boolean;
  /** Whether the call holds this parameter. */
  readonly holds: (parameter: string) => boolean;
}

/** Whether and why to try again after this error. What may have been carried out is repeated only when that does no harm. */
export function retryReason(error: DataWorksError, question: RetryQuestion): RetryReason | undefined {
  const { kind, code = "", status, ambiguous } = error;
  // Wrong input stays wrong, and the caller's word is final.
  if (kind === "config" || kind === "aborted") return undefined;
  // It may have been carried out, and CreateConnection knows no token that would tell a repetition.
  if (ambiguous) return question.mayRepeat ? "ambiguous" : undefined;
  // The server has not seen it.
  if (kind === "network") return "not sent";
  // Some proxy's refusal: it would refuse again.
  if (kind !== "api") return undefined;
  // Refused at the door, before it was carried out. The vendor's other APIs throttle with status 400.
  if (status === 429 || /^Throttling(\.|$)/.test(code)) return "throttled";
  // With the vendor's envelope a 503 is a refusal at the door too.
  if (status === 503) return "unavailable";
  // The clocks differ; the answer tells by how much.
  if (code === "InvalidTimeStamp.Expired" && question.canCorrectClock) return "corrected clock";
  // The gateway did not see a parameter that the body holds: it reads the query alone.
  const [, missing = ""] = /^Missing([A-Z]\w*)$/.exec(code) ?? [];
  if (missing && question.canUseQuery && question.holds(missing)) return "query";
  return undefined;
}
