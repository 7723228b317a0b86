import { type FileHandle, open } from "node:fs/promises";
import { UsageError } from "../exit-codes.ts";
import { toPrintableLine } from "../to-printable.ts";
import { JOURNAL_START, type JournalEvent } from "./journal-event.ts";
import type { JournalEnd } from "./read-journal.ts";

/** Where a run keeps what it does, so that another one can go on. */
export interface Journal {
  /**
   * Resolves when the line is on the disk, whatever becomes of the process: to false when it could not be written. Lines that wait
   * together are written together. After one that could not be written there are no more.
   */
  readonly write: (event: JournalEvent) => Promise<boolean>;
  /** What kept a line from the disk. */
  readonly failure: () => Error | undefined;
  readonly close: () => Promise<void>;
}

/** Where a journal ends, and what tells the time of its lines. */
export interface JournalOptions {
  readonly end: JournalEnd;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/**
 * Opens a journal, to append to it. A line that a run could not end gets its end.
 *
 * @throws UsageError for a file that cannot be written
 */
export async function openJournal(path: string, { end, clock }: JournalOptions): Promise<Journal> {
  const file = await open(path, "a", 0o600).catch((cause: Error) => {
    throw toUsageError(path, cause);
  });
  const { append, failure } = createLines(file);
  // Another run may write too: nothing of the file is removed.
  if (end === "within head") await append(`${JOURNAL_START.slice((await file.stat()).size)}\n`);
  if (end === "within line") await append("\n");
  const toText = (event: JournalEvent) => JSON.stringify({ ...event, time: new Date(clock()).toISOString() });
  return {
    // A name of the cloud may have characters that end a line for some readers.
    write: (event) => append(`${toPrintableLine(toText(event))}\n`),
    failure,
    close: () => file.close(),
  };
}

/** The error for a journal that cannot be written before anything was sent. */
export function toUsageError(path: string, cause: Error): UsageError {
  return new UsageError(`--journal: ${path} cannot be written: ${cause.message}. Nothing was changed.`, {
    cause,
  });
}

/** Appends texts in order. While one is on its way to the disk, the next ones gather. */
function createLines(file: FileHandle) {
  let waiting = "";
  let next: Promise<boolean> | undefined;
  let current: Promise<void> = Promise.resolve();
  let failure: Error | undefined;
  const flush = async () => {
    await current;
    const text = waiting;
    waiting = "";
    next = undefined;
    // What follows a cut line could not be told from it.
    if (failure) return false;
    current = writeText(file, text).catch((error: Error) => {
      failure = error;
    });
    await current;
    return failure === undefined;
  };
  const append = (text: string): Promise<boolean> => {
    waiting += text;
    next ??= flush();
    return next;
  };
  return { append, failure: () => failure };
}

async function writeText(file: FileHandle, text: string): Promise<void> {
  await file.appendFile(text);
  await file.datasync();
}
