import { type FileHandle, open } from "node:fs/promises";
import { UsageError } from "../exit-codes.ts";
import type { JournalEvent } from "./journal-event.ts";
import type { JournalEnd } from "./read-journal.ts";

/** Where a run keeps what it does, so that another one can go on. */
export interface Journal {
  /**
   * Resolves when the line is on the disk, whatever becomes of the process, or to why it is not. Lines that wait together are written
   * together.
   */
  readonly write: (event: JournalEvent) => Promise<Error | undefined>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a journal, to append to it. A line that a run could not end gets its end.
 *
 * @throws UsageError for a file that cannot be written
 */
export async function openJournal(path: string, end: JournalEnd): Promise<Journal> {
  const refuse = (cause: Error) => {
    throw new UsageError(`--journal: ${path} cannot be written: ${cause.message}. Nothing was sent.`, {
      cause,
    });
  };
  const file = await open(path, end === "within head" ? "w" : "a", 0o600).catch(refuse);
  const lines = createLines(file);
  if (end === "within line") await lines("\n").catch(refuse);
  return {
    write: (event) =>
      lines(`${JSON.stringify(event)}\n`).then(
        () => undefined,
        (cause: Error) => cause,
      ),
    close: () => file.close(),
  };
}

/** Appends texts in order. While one is on its way to the disk, the next ones gather. */
function createLines(file: FileHandle): (text: string) => Promise<void> {
  let waiting = "";
  let next: Promise<void> | undefined;
  let current: Promise<void> = Promise.resolve();
  const flush = async () => {
    await current.catch(() => {});
    const text = waiting;
    waiting = "";
    next = undefined;
    current = file.appendFile(text).then(() => file.datasync());
    await current;
  };
  return (text) => {
    waiting += text;
    next ??= flush();
    return next;
  };
}
