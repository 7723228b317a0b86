/** Why a document was refused: a place in it, as a JSON pointer, and the reason. */
export interface Problem {
  /** The document's name as it was given, for example its file name. */
  readonly document: string;
  /** RFC 6901, with a leading `#`, for example `#/paths/~1/post/parameters/3`. */
  readonly pointer: string;
  readonly reason: string;
}

/** Thrown when documents cannot be turned into code; it lists every problem that was found. */
export class GeneratorError extends Error {
  override readonly name = "GeneratorError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ document, pointer, reason }) => `${document}${pointer}: ${reason}`);
    super(lines.join("\n"));
    this.problems = problems;
  }
}
