/** What a documented error means, in Chinese. */
export interface ErrorTextZh {
  /** Its meaning, in a line. */
  readonly summary: string;
  /** Its meaning, and what to do. */
  readonly description: string;
}
