/** What a figure counts. Times and sizes stay in one unit each, so that a column can be read down. */
export type Unit = "ms" | "µs" | "ns" | "B" | "packages" | "files" | "requests/s";

/** A number and what it counts. */
export interface Figure {
  readonly value: number;
  readonly unit: Unit;
}

/** What a comparison has to keep: its ratio (ours divided by the peer's), or our figure itself. */
export interface Budget {
  readonly of: "ratio" | "ours";
  readonly bound: "at most" | "at least";
  readonly limit: number;
}

/** Our figure, beside a peer's where there is one. Without a budget it only informs. */
export interface Measured {
  readonly kind: "measured";
  /** The benchmark's name, and what it was set against. */
  readonly title: string;
  readonly ours: Figure;
  readonly peer?: Figure;
  readonly budget?: Budget;
}

/** A comparison that could not be made. A budget that nobody measured is not kept. */
export interface Unmeasured {
  readonly kind: "unmeasured";
  readonly title: string;
  readonly reason: string;
}

/** One line of the table. */
export type Comparison = Measured | Unmeasured;
