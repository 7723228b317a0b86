import type { Differences } from "./difference.ts";

/** What the suite is told by whoever starts it in a runtime. */
export interface SuiteConfig {
  /** Where the servers listens, which sets up what the cases ask for. */
  readonly servers: string;
  readonly differences: Differences;
  /** What can go wrong between client and double, by its name on the servers. */
  readonly faults: readonly string[];
}
