/** What came of one thing in one setup. */
export interface Result {
  /** The column of the table. */
  readonly what: string;
  /** Which of them: a snippet, or a way to compile. */
  readonly name: string;
  readonly verdict: "ok" | "FAILED" | "not run";
  /** Why not, or what is noteworthy about it. */
  readonly reason?: string;
}
