import { formatTable } from "../operation/format-table.ts";
import type { Outcome, OutcomeKind } from "./outcome.ts";
import type { Step } from "./plan.ts";

/** What became of the steps of a run, counted. */
export interface Tally {
  readonly add: (step: Step, outcome: Outcome) => void;
  readonly count: (kind: OutcomeKind) => number;
  /** Whether a failure was a refusal by the service. */
  readonly wasRefused: () => boolean;
  /** A row for each environment of each workspace. */
  readonly writeTable: (steps: readonly Step[], left: readonly Step[], columns: number | undefined) => string;
}

/** Every kind of outcome, in the order of the table. */
export const OUTCOME_KINDS: readonly OutcomeKind[] = [
  "created",
  "updated",
  "removed",
  "found",
  "failed",
  "unknown",
];

/** Starts to count. */
export function createTally(): Tally {
  const counts = new Map<string, number>();
  let refused = false;
  const read = (place: string, kind: string) => counts.get(`${place} ${kind}`) ?? 0;
  return {
    add: (step, { kind, code }) => {
      refused ||= kind === "failed" && code !== undefined;
      for (const place of [namePlace(step), ""]) counts.set(`${place} ${kind}`, read(place, kind) + 1);
    },
    count: (kind) => read("", kind),
    wasRefused: () => refused,
    writeTable: (steps, left, columns) => formatTable(listRows(steps, left, read), undefined, columns),
  };
}

function namePlace({ identity: { ProjectId, EnvType } }: Step): string {
  return `${ProjectId}/${EnvType === "1" ? "prod" : "dev"}`;
}

type Row = Readonly<Record<string, string | number>>;

/** A kind that no environment has is left out: the table fits a narrow terminal. */
function listRows(
  steps: readonly Step[],
  left: readonly Step[],
  read: (place: string, kind: string) => number,
): Row[] {
  const rows = [...new Set(steps.map(namePlace))].map((place) => {
    const own = steps.filter((step) => namePlace(step) === place);
    const count = (action: Step["action"]) => own.filter((step) => step.action === action).length;
    const counts = {
      ...Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, read(place, kind)])),
      unchanged: count("unchanged"),
      conflict: count("conflict"),
      left: left.filter((step) => namePlace(step) === place).length,
    };
    return { place, counts: Object.entries(counts) };
  });
  const used = new Set(
    rows.flatMap(({ counts }) => counts.filter(([, count]) => count > 0).map(([kind]) => kind)),
  );
  return rows.map(({ place, counts }) => ({
    workspace: place,
    ...Object.fromEntries(counts.filter(([kind]) => used.has(kind))),
  }));
}
