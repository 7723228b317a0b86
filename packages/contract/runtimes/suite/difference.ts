/** Where a runtime cannot do what others can, and why it cannot. */
export type Differences = Readonly<Partial<Record<Difference, string>>>;

/** What may differ from runtime to runtime; in all else they are the same. */
export type Difference =
  /** It does not say that a connection was refused, so that it might as well have been lost. */
  | "a refused connection is ambiguous"
  /** The same for a name that DNS does not know. */
  | "an unknown name is ambiguous"
  /** The same for a port that the Fetch standard blocks. */
  | "a blocked port is ambiguous"
  /** After a reset on a connection that was used before, it sends a POST again by itself. */
  | "a lost request is sent again";
