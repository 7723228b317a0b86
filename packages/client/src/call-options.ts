import { LONGEST_MS, requireNumber } from "./option-error.ts";
import { type RetryOptions, type RetrySettings, settleRetry } from "./retry/retry-options.ts";

/** What a single call may be told; what it leaves out is the client's. */
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
   * Tries again also what may have been carried out. When that finds that the name is taken, the call resolves to
   * `{ outcome: "exists" }`, without Data: whether this call created it or another one did cannot be told.
   */
  readonly retryAmbiguous?: boolean;
  /**
   * Looks after a call that may have been carried out, where the document of the operation says how: when the list shows what
   * was to be created, the call resolves to `{ outcome: "found", id, createdAt, item }`. When it does not, the error stays
   * ambiguous and says so: what is on its way may still come.
   */
  readonly lookAfterAmbiguous?: boolean;
}

/** What a client settles for all its calls. */
interface CallSettings {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retry: RetrySettings;
}

/** Fills in the client's settings. */
export function settleCall(options: CallOptions, settings: CallSettings) {
  const {
    timeoutMs = settings.timeoutMs,
    totalTimeoutMs = settings.totalTimeoutMs,
    retryAmbiguous = false,
  } = options;
  requireNumber("timeoutMs", timeoutMs, [1, LONGEST_MS]);
  requireNumber("totalTimeoutMs", totalTimeoutMs, [1, LONGEST_MS]);
  const retry: RetrySettings = settleRetry(options.retry, settings.retry);
  return { timeoutMs, totalTimeoutMs, retryAmbiguous, retry };
}
