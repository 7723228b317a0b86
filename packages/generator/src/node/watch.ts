import { existsSync, type FSWatcher, watch as watchFolder } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type RunOptions, type RunResult, run } from "./run.ts";

/** What a watcher tells, and when to stop. */
export interface WatchEvents {
  readonly onResult: (result: RunResult) => void;
  /** Told why a run failed; what it throws ends the watching. */
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** An editor writes a file in several steps; what comes within this time counts as one change. */
const SETTLE_MS = 50;

/** Generates now, and again whenever a source file changes, until the signal aborts. A failed run does not end it. */
export async function watch(options: RunOptions, { onResult, onError, signal }: WatchEvents): Promise<void> {
  let sources = new Set(options.documents.map((path) => resolve(path)));
  while (!signal.aborted) {
    const change = new NextChange(signal);
    const tried = new Set<string>();
    // A file is watched before it is read, so that no change is missed.
    const onFile = (file: string) => {
      tried.add(file);
      change.watch(file);
    };
    try {
      for (const file of sources) change.watch(file);
      onResult(await run({ ...options, onFile }));
      sources = tried;
    } catch (error) {
      onError(error);
      // The run may have failed before it came to the files that it read last time.
      sources = new Set([...sources, ...tried]);
    }
    await change.happened;
    change.close();
  }
}

/** The next change to any of the files that it was told of, or the end. */
class NextChange {
  readonly happened: Promise<void>;
  readonly #signal: AbortSignal;
  readonly #watchers = new Map<string, FSWatcher>();
  #end = () => {};

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.happened = new Promise((done) => {
      this.#end = done;
    });
    signal.addEventListener("abort", this.#end);
  }

  watch(file: string): void {
    if (this.#watchers.has(file)) return;
    const onChange = () => setTimeout(this.#end, SETTLE_MS);
    this.#watchers.set(file, watchNearest(dirname(file), basename(file), onChange));
  }

  close(): void {
    this.#signal.removeEventListener("abort", this.#end);
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}

/**
 * Folders are watched rather than files, since many editors replace a file instead of writing into it. For a folder that
 * is not there, the nearest one above is watched until it comes.
 */
function watchNearest(folder: string, name: string, onChange: () => void): FSWatcher {
  try {
    const watcher = watchFolder(folder, (_event, changed) => {
      if (changed === null || changed === name || !existsSync(folder)) onChange();
    });
    return watcher.on("error", onChange);
  } catch (error) {
    if (folder === dirname(folder)) throw error;
    return watchNearest(dirname(folder), basename(folder), onChange);
  }
}
