import type { Way } from "./make-probe.ts";
import type { Probe, ProbeResult } from "./probe.ts";

/** A double that is fuzzed. */
export interface Target extends AsyncDisposable {
  readonly way: Way;
  readonly send: (probe: Probe) => Promise<ProbeResult>;
  /** Starts again from the start, with the first world and nothing remembered. */
  readonly reset: () => Promise<void>;
  readonly memory: () => Promise<Memory>;
  /** How much of its heap is in use after garbage was collected. */
  readonly heapBytes: () => Promise<number>;
}

/** What a double remembers. */
export interface Memory {
  readonly journalEntries: number;
  /** What they take by the rule of the option, but for what masks hide. */
  readonly journalBytes: number;
  /** Whether pages give the same as the whole. */
  readonly isPaged: boolean;
  /** The longest text in the journal: how long it is, and how it starts. */
  readonly longest: { readonly length: number; readonly start: string };
  /** The journal and the world as their readers see them, as JSON text. */
  readonly told: string;
}
