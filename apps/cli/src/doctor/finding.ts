/** What a check came to. `warning`: it works, and something about it should be known or changed. */
export type Mark = "ok" | "warning" | "failed" | "skipped";

/** The checks, in their order. */
export const CHECKS = ["versions", "key", "endpoint", "proxy", "dns", "connection", "clock", "call"] as const;

/** What a check of `dataworks doctor` found, and what to do about it. */
export interface Finding {
  readonly check: (typeof CHECKS)[number];
  readonly mark: Mark;
  readonly found: string;
  /** More of what was found, a line each. */
  readonly details: readonly string[];
  /** For everything but `ok`. */
  readonly toDo?: string;
}

/** What a check says, and what later checks need of it: without a value they are skipped. */
export interface Outcome<Value> extends Omit<Finding, "check" | "details"> {
  readonly details?: readonly string[];
  readonly value?: Value | undefined;
}
