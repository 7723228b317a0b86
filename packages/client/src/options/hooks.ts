import type { DataWorksError } from "../error/dataworks-error.ts";
import type { RedactedRequest } from "../transport/redact-request.ts";
import { requireFunction } from "./check-option.ts";

/** An answer, without its body. */
export interface AnsweredRequest {
  readonly operation: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly status: number;
  /** The code of a refusal. */
  readonly code?: string;
  readonly requestId?: string;
  /** From signing to the end of the answer's body. */
  readonly durationMs: number;
}

/** Why a call is tried again. `corrected clock` and `renewed key` come with a change, and once each. */
export type RetryReason =
  | "not sent"
  | "throttled"
  | "unavailable"
  | "corrected clock"
  | "renewed key"
  | "ambiguous";

/** An attempt that failed and is followed by another one. */
export interface Retry {
  readonly operation: string;
  /** The attempt that failed; 1 for the first. */
  readonly attempt: number;
  readonly reason: RetryReason;
  readonly delayMs: number;
  /** What failed, with every secret masked. */
  readonly error: DataWorksError;
}

/**
 * Hooks for logs and traces. They get copies with every secret masked. The client does not wait for them, and ignores what they
 * throw or reject with.
 */
export interface HookOptions {
  /** Just before a request is sent. */
  readonly onRequest?: (request: RedactedRequest) => unknown;
  /** When an answer has come, a refusal too. */
  readonly onResponse?: (response: AnsweredRequest) => unknown;
  /** Before the wait for another attempt. */
  readonly onRetry?: (retry: Retry) => unknown;
}

/** The hooks. An event is computed only when a hook wants it. */
export interface Hooks {
  readonly request: (describe: () => RedactedRequest) => void;
  readonly response: (describe: () => AnsweredRequest) => void;
  readonly retry: (describe: () => Retry) => void;
}

/**
 * The hooks, none of which can change what happens.
 *
 * @throws DataWorksError of kind `config` for one that is not a function
 */
export function settleHooks({ onRequest, onResponse, onRetry }: HookOptions): Hooks {
  return {
    request: silence("onRequest", onRequest),
    response: silence("onResponse", onResponse),
    retry: silence("onRetry", onRetry),
  };
}

function silence<T>(option: string, given: ((event: T) => unknown) | undefined): (describe: () => T) => void {
  const hook = requireFunction(option, given);
  if (!hook) return () => {};
  // A logger that fails, at once or later, must not end the call.
  return (describe) => void callHook(hook, describe).catch(() => {});
}

async function callHook<T>(hook: (event: T) => unknown, describe: () => T): Promise<void> {
  await hook(describe());
}
