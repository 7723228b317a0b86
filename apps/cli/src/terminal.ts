/** All that a command touches of the outside. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: errors, what `--verbose` tells. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file, or of standard input for `-`. It rejects beyond `maxBytes`. */
  readonly read: (path: string, maxBytes: number) => Promise<string>;
  /** Aborts when the user interrupts. */
  readonly interrupted: AbortSignal;
}
