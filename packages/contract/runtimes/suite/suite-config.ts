import type { Differences } from "./difference.ts";

/** What the caller of the suite passes to it in a runtime. */
export interface SuiteConfig {
  /** Where the servers listens, which sets up what the cases ask for. */
  readonly servers: string;
  readonly differences: Differences;
  /** Whether clients are told to send by `fetch`. */
  readonly isByFetch: boolean;
  /** What can go wrong between client and double, by its name on the servers. */
  readonly faults: readonly string[];
}
