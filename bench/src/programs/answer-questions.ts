/** What a program sends back. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly failure: string };

/** Makes this process a program: it answers each question of the process that started it, and ends with it. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  process.on("message", async ({ question }: { question: Question }) => {
    process.send?.(await replyTo(question, answer));
  });
  process.once("disconnect", () => process.exit());
}

async function replyTo<Question, Answer>(
  question: Question,
  answer: (question: Question) => Answer | Promise<Answer>,
): Promise<Reply<Answer>> {
  try {
    return { answer: await answer(question) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
