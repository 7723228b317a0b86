import type { OutcomeKind } from "./outcome.ts";

/** ProjectId, EnvType and Name. */
export type Of = readonly [string, string, string];

/** What a line of a journal says beside its time. No value of a data source is in it, so no secret. */
export type JournalEvent =
  | {
      readonly journal: "dataworks apply";
      readonly event: "begin";
      readonly server: string;
      readonly files: readonly string[];
      readonly plan: string;
    }
  | { readonly event: "start"; readonly action: string; readonly of: Of }
  | {
      readonly event: "end";
      readonly action: string;
      readonly of: Of;
      readonly outcome: OutcomeKind | "settled";
      readonly id?: string;
      readonly code?: string;
      readonly requestId?: string;
    }
  | { readonly event: "finish"; readonly left: number };

/** How every journal begins. */
export const JOURNAL_START = '{"journal":"dataworks apply"';
