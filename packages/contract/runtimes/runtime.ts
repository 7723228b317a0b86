import type { SuiteConfig } from "./suite/suite-config.ts";
import type { SuiteFiles } from "./suite-files.ts";

/** Something that runs JavaScript, and how the suite gets into it. */
export interface Runtime {
  readonly name: string;
  /** Whether it runs the suite in a page, which may not call every server. */
  readonly isPage?: boolean;
  /** Whether the client is told to send by `fetch`, where it would not do so by itself. */
  readonly isByFetch?: boolean;
  /** Finds it on this machine, or installs it outside of the workspace. */
  readonly prepare: () => Promise<Ready | Missing>;
}

/** It is there. */
export interface Ready {
  readonly version: string;
  /** Runs the suite to its end. Rejects when it breaks off. */
  readonly run: (job: Job) => Promise<void>;
}

/** It cannot be had, and why. */
export interface Missing {
  readonly missing: string;
}

/** The suite, and who wants to hear of it. */
export interface Job {
  readonly files: SuiteFiles;
  readonly config: SuiteConfig;
  /** Gets each line of JSON that the suite tells. */
  readonly onLine: (line: string) => void;
}

/** Longer than any runtime takes for the whole suite. */
export const LONGEST_RUN_MS = 180_000;
