/** Why a document was refused: a place in it, as a JSON pointer, and the reason. */
export interface Problem {
  /** The document's name as it was given, for example its file name. */
  readonly document: string;
  /** RFC 6901, with a leading `#`, for example `#/paths/~1/post/parameters/3`. */
  readonly pointer: string;
  readonly reason: string;
}

/** How much of a pointer and of a reason is told, and of how many problems. */
const MAX_POINTER = 300;
const MAX_REASON = 500;
const MAX_PROBLEMS = 100;

/** Thrown when documents cannot be turned into code; it lists every problem that was found. */
export class GeneratorError extends Error {
  override readonly name = "GeneratorError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.problems = problems;
  }
}

/** A line for each problem, fit for a terminal whatever a document holds. */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, MAX_PROBLEMS).map(describeProblem);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

/** The line of one problem. */
export function describeProblem({ document, pointer, reason }: Problem): string {
  const line = `${document}${shorten(pointer, MAX_POINTER)}: ${shorten(reason, MAX_REASON)}`;
  return line.replace(HIDDEN, escapeCharacter);
}

/** Characters that steer a terminal, break a line or turn the direction of text. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}...` : text;
}
