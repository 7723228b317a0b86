import type { Step } from "./step.ts";

/** What became of a call, without anything that could be a secret. */
export interface CallReport {
  readonly requestId: string;
  readonly method: string;
  /** As the caller wrote it, if at all; it may be any text. */
  readonly action: string | undefined;
  /** Absent when a script dropped the connection. */
  readonly status: number | undefined;
  /** The code of a refusal. */
  readonly code?: string;
  /** The step that refused. */
  readonly refusedBy?: Step;
  /** What an operation that was plugged in threw, when it did: the call was answered with InternalError. */
  readonly cause?: string;
  /** What was expected of a request that could not be read at all; its method is then empty. */
  readonly expected?: string;
}
