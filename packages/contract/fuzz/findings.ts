import type { Way } from "./make-probe.ts";

/** Something that is not as it must be. */
export interface Failure {
  /** The probe after which it was seen; absent for what is checked between probes. */
  readonly index?: number;
  readonly problems: readonly string[];
  /** What was sent, as JSON text. */
  readonly sent?: string;
}

/** What a run found by one way. */
export interface Findings {
  readonly way: Way;
  /** How many answers of each status and code. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of each kind the first ones. */
  readonly failures: readonly Failure[];
  /** How many there were. */
  readonly failureCount: number;
  readonly slowest: { readonly elapsedMs: number; readonly index: number };
  /** What is in use of the heap after a reset; absent when the double ended before. */
  readonly heaps?: Heaps;
}

/** After the first tenth of the probes, and at the end. */
export interface Heaps {
  readonly earlyBytes: number;
  readonly lateBytes: number;
}

/** What failures of one cause have in common: their first problem without its numbers and quotations. */
export function nameKind({ problems: [first = ""] }: Failure): string {
  return first.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\d+/g, "0");
}
