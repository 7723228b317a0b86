import { DataWorksError } from "@dataworks-kit/client/core";
import { EXIT } from "../exit-codes.ts";
import { createCommandClient } from "../operation/create-command-client.ts";
import { loadKeyLibrary, nameWaitingLibrary } from "../operation/key-library.ts";
import { printFailure } from "../operation/print-failure.ts";
import type { Terminal } from "../terminal.ts";
import { toPrintableLine } from "../to-printable.ts";
import { chooseByName } from "./choose-by-name.ts";
import { type DraftEntry, draftEntries } from "./draft-entries.ts";
import type { ImportFlags } from "./import-flags.ts";
import { listExisting, prepareCall } from "./list-existing.ts";
import { loadRules } from "./rules.ts";
import { writeDesired } from "./write-desired.ts";

/**
 * Lists the data sources of a workspace, and prints a desired file of them. Resolves to the exit code.
 *
 * @throws UsageError for a flag or a variable that cannot be used
 */
export async function runImport(flags: ImportFlags, terminal: Terminal): Promise<number> {
  const listener = flags.quiet ? { ...terminal, err: () => {} } : terminal;
  const call = await prepareCall(flags);
  const library = loadKeyLibrary();
  try {
    const client = await createCommandClient(call, library, listener);
    const { existing, unreadable } = await listExisting(client, call, listener);
    const entries = draftEntries(chooseByName(existing, flags.only), await loadRules());
    terminal.out(writeDesired(flags.projectId, entries));
    tellDrafts(entries, unreadable, listener);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DataWorksError)) throw error;
    return printFailure(nameWaitingLibrary(error, library), call, terminal);
  }
}

/** What could not come over, how many came, and what the file needs. */
function tellDrafts(entries: readonly DraftEntry[], unreadable: number, { err }: Terminal): void {
  for (const { title, losses } of entries)
    for (const loss of losses) err(`${toPrintableLine(`${title}: ${loss}`)}\n`);
  if (unreadable > 0) err(`${describeCount(unreadable)} left out: the answer has no Name.\n`);
  err(`${describeCount(entries.length)}.\n`);
  const variables = entries.flatMap((entry) => entry.variables);
  if (variables.length > 0) err(`set: ${variables.join(", ")}\n`);
}

function describeCount(count: number): string {
  return `${count} data source${count === 1 ? "" : "s"}`;
}
