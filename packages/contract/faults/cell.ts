/** A cell of the matrix: what went wrong, how the client was told to try again, and what came of it. JSON can hold it. */
export interface Cell {
  readonly group: string;
  readonly fault: string;
  readonly mode: string;
  readonly transport: string;
  readonly reported: string;
  /** How far the last request had come, where the client says so. */
  readonly phase?: string;
  /** Whether the client says that the call may have been carried out. */
  readonly ambiguous: boolean;
  readonly created: number;
  /** Whether the client could know that nothing was carried out, but says that it does not. */
  readonly overCautious: boolean;
  /** Absent when the client did nothing wrong and its report tells the truth. */
  readonly untruth?: string;
}
