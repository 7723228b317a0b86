/** All that a command touches of the outside. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: errors, what `--verbose` tells. */
  readonly err: (text: string) => void;
  /** Waits until all that was written has left, and tells what kept results from it; an interrupt ends the wait. */
  readonly flush: () => Promise<Error | undefined>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * The text of a file, or of standard input for `-`. It rejects beyond `maxBytes`, and with the reason of `interrupted` when
   * that aborts.
   */
  readonly read: (path: string, maxBytes: number) => Promise<string>;
  /** How many characters a line of results has; absent when nobody looks. */
  readonly columns?: number | undefined;
  /**
   * Asks whoever sits at the terminal, and gives what they typed; absent when nobody does. It rejects with the reason of
   * `interrupted` when that aborts.
   */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Aborts when the user interrupts; its reason is an `InterruptedError`. */
  readonly interrupted: AbortSignal;
}

/** The user, or the system, ends the command. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
  /** What a shell expects: 128 and the number of the signal. */
  readonly exitCode: number;

  constructor(exitCode = 130) {
    super("interrupted");
    this.exitCode = exitCode;
  }
}
