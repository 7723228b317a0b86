import { readIdentity, writeIdentity } from "../desired/identity.ts";
import type { ValidState } from "../desired/read-desired.ts";
import { type Journal, openJournal, toUsageError } from "./journal.ts";
import type { Of } from "./journal-event.ts";
import { isChange } from "./plan.ts";
import type { PreparedPlan } from "./prepare-plan.ts";
import { nameFiles } from "./read-journal.ts";

/** What a run is of, and where it is noted. */
export interface Origin extends PreparedPlan {
  readonly files: readonly string[];
  readonly state: ValidState;
  /** The file of the journal. */
  readonly journal: string;
}

/**
 * Opens the journal of a run, and writes how the run begins.
 *
 * @throws UsageError for a file that cannot be written
 */
export async function beginJournal(origin: Origin): Promise<Journal> {
  const { plan, server, past, files } = origin;
  const journal = await openJournal(origin.journal, { end: past.end, clock: Date.now });
  const head = { journal: "dataworks apply", event: "begin" } as const;
  await journal.write({ ...head, server, files: nameFiles(files), plan: plan.id });
  await settlePast(origin, journal);
  const failure = journal.failure();
  if (!failure) return journal;
  await journal.close();
  throw toUsageError(origin.journal, failure);
}

/** What a run before left open is told by what is there now, so that the next run need not ask again. */
async function settlePast({ plan, past, state }: Origin, journal: Journal): Promise<void> {
  const again = new Set(plan.steps.filter(isChange).map(({ identity }) => writeIdentity(identity)));
  const seen = new Set(plan.steps.map(({ identity }) => writeIdentity(identity)));
  const wanted = new Set(state.dataSources.map((desired) => writeIdentity(readIdentity(desired))));
  // What --env and --only leave out, this run has not looked at.
  const isOpen = (key: string) => again.has(key) || (wanted.has(key) && !seen.has(key));
  const events = [...past.open]
    .filter(([key]) => !isOpen(key))
    .map(([key, action]) => {
      const of = JSON.parse(key) as Of;
      return journal.write({ event: "end", action, of, outcome: "settled" });
    });
  await Promise.all(events);
}

/** Writes how a run ends, and closes its journal. */
export async function endJournal(journal: Journal, left: number): Promise<void> {
  await journal.write({ event: "finish", left });
  await journal.close();
}
