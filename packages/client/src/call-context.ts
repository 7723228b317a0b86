import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { Settings } from "./client-options.ts";
import type { Endpoint } from "./endpoint.ts";
import type { CallState } from "./retry/call-state.ts";
import type { RetrySettings } from "./retry/retry-options.ts";
import type { Memory } from "./transport/memory.ts";

/** What all attempts of one call share. */
export interface CallContext {
  readonly descriptor: OperationDescriptor;
  readonly settings: Settings;
  readonly memory: Memory;
  /** Where the operation is called. */
  readonly endpoint: Endpoint;
  /** The caller's, or one that never aborts. */
  readonly signal: AbortSignal;
  /** Texts that must not show in an error; those of the credentials come in when it is signed. */
  readonly secrets: Set<string>;
  readonly retry: RetrySettings;
  readonly timeoutMs: number;
  /** By a clock that never jumps, see `monotonicMs`. */
  readonly deadlineMs: number;
  /** Whether what may have been carried out may be tried again. */
  readonly mayRepeat: boolean;
  readonly state: CallState;
}

/** What errors say of the call. */
export function describeCall({ descriptor, endpoint, secrets }: CallContext) {
  return { descriptor, endpoint: endpoint.name, secrets: [...secrets] };
}

/** Milliseconds of a clock that never jumps, unlike the one that signs. */
export function monotonicMs(): number {
  return performance.now();
}
