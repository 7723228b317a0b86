/** Far more than any answer. The limit keeps other bodies out of memory. */
export const MAX_ANSWER_BYTES = 1024 * 1024;

/** Thrown for an answer that is larger than any answer can be. */
export class AnswerTooLargeError extends Error {
  override readonly name = "AnswerTooLargeError";

  constructor() {
    super(`The answer is larger than ${MAX_ANSWER_BYTES} bytes.`);
  }
}
