import type { OperationDescriptor } from "@dataworks-kit/wire";
import { LONGEST_MS, requireNumber } from "../options/check-option.ts";
import type { Settings } from "../options/client-options.ts";
import { type RetryOptions, settleRetry } from "../options/retry-options.ts";
import { readMonotonicMs } from "../transport/time-limit.ts";
import type { Call } from "./call.ts";

/** Options of a single call. The client's options fill in what is left out. */
export interface CallOptions {
  /** Ends the call at once, waits included. */
  readonly signal?: AbortSignal;
  /** The time of one attempt, the answer's body included. */
  readonly timeoutMs?: number;
  /** The time of all attempts and waits together. */
  readonly totalTimeoutMs?: number;
  /** How often to try; `false` for once. */
  readonly retry?: RetryOptions | false;
  /**
   * Tries a call again also when it may have been carried out. When that finds that the name is taken, the call resolves to
   * `{ outcome: "exists" }`, without Data: whether this call or another one created it cannot be known.
   */
  readonly retryAmbiguous?: boolean;
  /**
   * Looks after a call that may have been carried out, where the document of the operation says how. When the list shows the new
   * item, the call resolves to `{ outcome: "found", id, createdAt, item }`. When it does not, the error stays ambiguous and says
   * so: the call may still be carried out.
   */
  readonly lookAfterAmbiguous?: boolean;
}

/** The limits and retries of one call: the call's options, else the client's. */
export function settleCall(
  given: CallOptions | null | undefined,
  settings: Settings,
  { idempotent, effect }: OperationDescriptor,
): Pick<Call, "limits" | "retry" | "mayRepeat"> {
  const options = given ?? {};
  const { timeoutMs = settings.timeoutMs, totalTimeoutMs = settings.totalTimeoutMs } = options;
  const { signal, retryAmbiguous = false } = options;
  requireNumber("timeoutMs", timeoutMs, [1, LONGEST_MS]);
  requireNumber("totalTimeoutMs", totalTimeoutMs, [1, LONGEST_MS]);
  return {
    limits: { signal, timeoutMs, deadlineMs: readMonotonicMs() + totalTimeoutMs },
    retry: settleRetry(options.retry, settings.retry),
    mayRepeat: retryAmbiguous || idempotent || effect === "read",
  };
}
