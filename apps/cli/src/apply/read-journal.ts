import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { UsageError } from "../exit-codes.ts";
import { JOURNAL_START, type JournalEvent } from "./journal-event.ts";

/** What a journal says of the runs before. */
export interface PastRuns {
  /** Calls of which no end is known, by the identity of the data source, with what they should do. */
  readonly open: ReadonlyMap<string, string>;
  /** Numbers of lines that cannot be read: a run was killed while it wrote them. */
  readonly unreadable: readonly number[];
  readonly end: JournalEnd;
}

/** How a journal ends: after a line, within one, or within its first words, so that nothing of it can be read. */
export type JournalEnd = "line" | "within line" | "within head";

/** Which journal is expected: that of these files, for calls to this server. */
export interface JournalScope {
  readonly files: readonly string[];
  readonly server: string;
}

const NONE: PastRuns = { open: new Map(), unreadable: [], end: "line" };

/**
 * Reads a journal, a line at a time. Without the file there were no runs.
 *
 * @throws UsageError for a file that is not a journal, for the journal of other files, and for one that cannot be read
 */
export async function readJournal(path: string, scope: JournalScope): Promise<PastRuns> {
  try {
    const end = await findEnd(path);
    return end === "within head" ? { ...NONE, end } : { ...(await readLines(path, scope)), end };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return NONE;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--journal: ${path} cannot be read: ${reason}. Nothing was changed.`, { cause });
  }
}

async function findEnd(path: string): Promise<JournalEnd> {
  const entry = await stat(path);
  // Opening a pipe waits for a writer, and reading a device need not end.
  if (!entry.isFile()) throw new UsageError(`--journal: ${path} is not a regular file. Nothing was changed.`);
  const { size } = entry;
  await using file = await open(path, "r");
  const head = Buffer.alloc(Math.min(size, JOURNAL_START.length));
  await file.read(head, 0, head.length, 0);
  if (!JOURNAL_START.startsWith(head.toString("latin1")))
    throw new UsageError(
      `--journal: ${path} is there, and is not a journal of this command. Nothing was changed.`,
    );
  if (size < JOURNAL_START.length) return size === 0 ? "line" : "within head";
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  return last.toString() === "\n" ? "line" : "within line";
}

async function readLines(path: string, scope: JournalScope): Promise<Omit<PastRuns, "end">> {
  const open = new Map<string, string>();
  const doubtful = new Set<string>();
  const unreadable: number[] = [];
  let [number, server] = [0, ""];
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    const event = readEvent(line);
    if (!event) {
      if (line !== "") unreadable.push(number);
    } else if (event.event === "begin") {
      requireFiles(path, event.files, scope);
      server = event.server;
    } else if (server === scope.server) noteEvent(event, open, doubtful);
  }
  return { open, unreadable };
}

function readEvent(line: string): JournalEvent | undefined {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === "object" && event !== null && "event" in event
      ? (event as JournalEvent)
      : undefined;
  } catch {
    return undefined;
  }
}

function requireFiles(path: string, written: readonly string[], { files }: JournalScope): void {
  if (String(written) === String(nameFiles(files))) return;
  throw new UsageError(
    `--journal: ${path} is the journal of ${written.join(", ")}. Give these files a journal of their own. Nothing was changed.`,
  );
}

/** Files go by their names alone, so that a journal is found from another folder too. */
export function nameFiles(files: readonly string[]): string[] {
  return files.map((file) => basename(file));
}

/** A call that surely failed says nothing of an earlier one without an end. */
function noteEvent(
  event: Exclude<JournalEvent, { event: "begin" }>,
  open: Map<string, string>,
  doubtful: Set<string>,
): void {
  if (event.event === "finish") return;
  const key = JSON.stringify(event.of);
  if (event.event === "start") {
    const before = open.get(key);
    if (before !== undefined) doubtful.add(key);
    // An update is the one that a list may not show.
    open.set(key, before === "update" ? before : event.action);
  } else if (event.outcome !== "unknown" && !(event.outcome === "failed" && doubtful.has(key))) {
    open.delete(key);
    doubtful.delete(key);
  }
}
