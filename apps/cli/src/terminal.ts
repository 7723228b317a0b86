/** All that a command touches of the outside. */
export interface Terminal {
  /** Prints results. */
  readonly out: (text: string) => void;
  /** Prints everything else: errors, progress, the request of `--verbose`. */
  readonly err: (text: string) => void;
  /** Waits until all output has left. Resolves to the error that kept results from leaving; an interrupt ends the wait. */
  readonly flush: () => Promise<Error | undefined>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * The text of a file, or of standard input for `-`. It rejects beyond `maxBytes`, and with the reason of `interrupted` when
   * that aborts.
   */
  readonly read: (path: string, maxBytes: number) => Promise<string>;
  /** Where a bar can show how far long work has come; absent when `err` does not go to a terminal. */
  readonly progress?: NodeJS.WriteStream | undefined;
  /** How many characters a line of results has; absent when results do not go to a terminal. */
  readonly columns?: number | undefined;
  /**
   * Asks the user at the terminal and resolves to the typed line; absent when there is no user to ask. It rejects with the
   * reason of `interrupted` when that aborts.
   */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Aborts when the user interrupts; its reason is an `InterruptedError`. */
  readonly interrupted: AbortSignal;
}

/** Where a command runs: the terminal, and the function that takes its exit code. */
export interface Shell {
  readonly terminal: Terminal;
  readonly onExit: (code: number) => void;
}

/** The user, or the system, ends the command. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
  /** The code that a shell expects: 128 plus the number of the signal. */
  readonly exitCode: number;
  /** What is as it was. */
  readonly kept: string;

  constructor(exitCode = 130, kept = "nothing was sent") {
    super("interrupted");
    this.exitCode = exitCode;
    this.kept = kept;
  }
}

/** The outcome of work, or a rejection with the signal's reason: a pipe that is read may never be written. */
export function awaitOrInterrupt<Result>(work: Promise<Result>, interrupted: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(interrupted.reason);
    if (interrupted.aborted) return onAbort();
    interrupted.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => interrupted.removeEventListener("abort", onAbort));
  });
}
