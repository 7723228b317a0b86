import type { DataWorksError } from "./dataworks-error.ts";
import type { RetryReason } from "./retry/retry-reason.ts";
import type { RedactedRequest } from "./transport/redacted-request.ts";

/** An answer as it came, without its body. */
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

/** An attempt that is to be followed by another one. */
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
 * Hooks for logs and traces. They get copies with every secret masked. Nobody waits for them, and what they throw, or reject
 * with, is ignored.
 */
export interface HookOptions {
  /** Just before a request is sent. */
  readonly onRequest?: (request: RedactedRequest) => unknown;
  /** When an answer has come, a refusal too. */
  readonly onResponse?: (response: AnsweredRequest) => unknown;
  /** Before the wait for another attempt. */
  readonly onRetry?: (retry: Retry) => unknown;
}

/** The hooks, each ready to be told; what nobody wants to know is not computed. */
export interface Hooks {
  readonly request: (describe: () => RedactedRequest) => void;
  readonly response: (describe: () => AnsweredRequest) => void;
  readonly retry: (describe: () => Retry) => void;
}

/** The hooks, none of which can change what happens. */
export function settleHooks({ onRequest, onResponse, onRetry }: HookOptions): Hooks {
  return { request: quiet(onRequest), response: quiet(onResponse), retry: quiet(onRetry) };
}

function quiet<T>(hook: ((event: T) => unknown) | undefined): (describe: () => T) => void {
  if (!hook) return () => {};
  // A logger that fails is its owner's affair, at once or later.
  return (describe) => void callHook(hook, describe).catch(() => {});
}

async function callHook<T>(hook: (event: T) => unknown, describe: () => T): Promise<void> {
  await hook(describe());
}
