/** A server that a case asked for, with what stands before it. */
export interface PlannedServer {
  readonly endpoint: string;
  /** Where a double is read and changed. */
  readonly controlUrl?: string | undefined;
  /** How many calls came, on each connection where that is known. */
  readonly callCounts: () => readonly number[];
  readonly close: () => PromiseLike<unknown>;
}
