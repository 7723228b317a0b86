import { watch as watchFolder } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { GeneratorError } from "../generator-error.ts";
import { type RunOptions, type RunResult, run } from "./run.ts";

/** What a watcher tells, and when to stop. */
export interface WatchEvents {
  readonly onResult: (result: RunResult) => void;
  readonly onError: (error: GeneratorError) => void;
  readonly signal: AbortSignal;
}

/** An editor writes a file in several steps; what comes within this time counts as one change. */
const SETTLE_MS = 50;

/** Generates now, and again whenever a source file changes, until the signal aborts. A refused document does not end it. */
export async function watch(options: RunOptions, { onResult, onError, signal }: WatchEvents): Promise<void> {
  let sources: readonly string[] = options.documents.map((path) => resolve(path));
  while (!signal.aborted) {
    // Watching starts before generating, so that a change in between is not missed.
    const change = nextChange(sources, signal);
    try {
      const result = await run(options);
      sources = result.sources;
      onResult(result);
    } catch (error) {
      if (!(error instanceof GeneratorError)) throw error;
      onError(error);
    }
    await change;
  }
}

/** Folders are watched rather than files, since many editors replace a file instead of writing into it. */
function nextChange(files: readonly string[], signal: AbortSignal): Promise<void> {
  const names = new Set(files.map((file) => basename(file)));
  const folders = [...new Set(files.map((file) => dirname(file)))];
  return new Promise((done) => {
    const end = () => {
      for (const watcher of watchers) watcher.close();
      signal.removeEventListener("abort", end);
      done();
    };
    const watchers = folders.map((folder) =>
      watchFolder(folder, (_event, name) => {
        if (name !== null && names.has(name)) setTimeout(end, SETTLE_MS);
      }),
    );
    signal.addEventListener("abort", end);
  });
}
