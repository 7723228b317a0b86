import type { Existing } from "./existing.ts";

/** What became of a step. */
export type OutcomeKind =
  /** The service said so. */
  | "created"
  | "updated"
  | "removed"
  /** No answer came, and a look shows what was wanted. Who did it cannot be known. */
  | "found"
  /** No answer came, and a look does not tell. */
  | "unknown"
  /** It surely was not carried out. */
  | "failed";

/** What became of a step, and why. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly id?: Existing["id"];
  /** In the words of the command; foreign text in it has no secret. */
  readonly message?: string;
  readonly code?: string;
  readonly requestId?: string;
  /** Whether further calls would fare the same: the quota of the day is used up, or the key is refused. */
  readonly isFinal?: boolean;
}
