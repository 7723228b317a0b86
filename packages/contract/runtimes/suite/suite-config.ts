import type { Differences } from "./difference.ts";

/** What the suite is told by whoever starts it in a runtime. */
export interface SuiteConfig {
  /** Where the stage listens, which sets up what the cases ask for. */
  readonly stage: string;
  readonly differences: Differences;
  /** What can go wrong between client and double, by its name on the stage. */
  readonly faults: readonly string[];
}
