import type { OutcomeKind } from "./outcome.ts";

/** ProjectId, EnvType and Name. */
export type Of = readonly [string, string, string];

/** A line of a journal. No value of a data source is in it, so no secret. */
export type JournalEvent =
  | {
      readonly journal: "dataworks apply";
      readonly event: "begin";
      readonly time: string;
      readonly server: string;
      readonly files: readonly string[];
      readonly plan: string;
    }
  | { readonly event: "start"; readonly time: string; readonly action: string; readonly of: Of }
  | {
      readonly event: "end";
      readonly time: string;
      readonly action: string;
      readonly of: Of;
      readonly outcome: OutcomeKind | "settled";
      readonly id?: string;
      readonly code?: string;
      readonly requestId?: string;
    }
  | { readonly event: "finish"; readonly time: string; readonly left: number };

/** How every journal begins. */
export const JOURNAL_START = '{"journal":"dataworks apply"';
