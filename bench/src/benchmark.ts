import type { Comparison } from "./comparison.ts";
import type { Workshop } from "./workshop.ts";

/** A benchmark, under the name that the command line knows. */
export interface Benchmark {
  readonly name: string;
  /** One line for `--help`. */
  readonly measures: string;
  readonly run: (workshop: Workshop) => Promise<readonly Comparison[]>;
}
