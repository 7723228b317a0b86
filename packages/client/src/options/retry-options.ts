import { requireNumber, toOptionError } from "./check-option.ts";

/** How often and how patiently a call is tried. */
export interface RetryOptions {
  /** All attempts together. Default: 3; 1 tries once. */
  readonly maxAttempts?: number;
  /** The wait before attempt n is chosen at random from 0 to this times 2^(n-2). Default: 200. */
  readonly baseDelayMs?: number;
  /** The longest wait, also when the server asks for a longer one. Default: 10,000. */
  readonly maxDelayMs?: number;
}

/** The options with their defaults. */
export type RetrySettings = Required<RetryOptions>;

const DEFAULTS: RetrySettings = { maxAttempts: 3, baseDelayMs: 200, maxDelayMs: 10_000 };
const HOUR_MS = 3_600_000;

/**
 * Fills in the defaults; `false` is one attempt.
 *
 * @throws DataWorksError of kind `config`
 */
export function settleRetry(
  options: RetryOptions | false | undefined,
  defaults: RetrySettings = DEFAULTS,
): RetrySettings {
  if (options === undefined) return defaults;
  if (options === false) return { ...defaults, maxAttempts: 1 };
  if (typeof options !== "object" || options === null)
    throw toOptionError("retry", "false, or an object with maxAttempts, baseDelayMs or maxDelayMs");
  const {
    maxAttempts = defaults.maxAttempts,
    baseDelayMs = defaults.baseDelayMs,
    maxDelayMs = defaults.maxDelayMs,
  } = options;
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1)
    throw toOptionError("retry.maxAttempts", "an integer above 0");
  requireNumber("retry.baseDelayMs", baseDelayMs, [0, HOUR_MS]);
  requireNumber("retry.maxDelayMs", maxDelayMs, [0, HOUR_MS]);
  return { maxAttempts, baseDelayMs, maxDelayMs };
}
