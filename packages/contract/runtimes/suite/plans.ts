/** A server that a case asks the servers for. */
export type ServerPlan = DoublePlan | AnswerPlan | ClosedPlan;

/** A double. */
export interface DoublePlan {
  readonly kind: "double";
  /** Default: `query and form`. */
  readonly readParametersFrom?: "query";
  /** What goes wrong with its requests in turn, by name; with those after them nothing does. */
  readonly faults?: readonly string[];
  /** Whether somebody stands before it and counts the calls on each connection. */
  readonly isWatched?: boolean;
  /** After how many calls nobody listens any more; the last one is carried out, but not answered. */
  readonly vanishesAfter?: number;
  /** Whether a page calls it itself, and not who speaks for it to pages of other origins. */
  readonly isDirect?: boolean;
}

/** A server that gives one answer to everything. */
export interface AnswerPlan {
  readonly kind: "answer";
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** `gzip`: compressed, for who accepts that; `bytes`: one byte at a time. */
  readonly sentAs?: "gzip" | "bytes";
}

/** A server that has stopped. */
export interface ClosedPlan {
  readonly kind: "closed";
}
