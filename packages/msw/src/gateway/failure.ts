/** Something that a test plugged in, or the body of a request, and what it threw. */
export interface Failure {
  /** As a sentence calls it: `onCall`. */
  readonly what: string;
  readonly thrown: unknown;
}
