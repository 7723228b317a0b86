import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { endProcess, endWithThisProcess } from "@dataworks-kit/contract/lab/processes";
import type { Reply } from "../programs/answer-questions.ts";

/** A program of `programs/` in a process of its own, which answers one question at a time. */
export interface Program<Question, Answer> extends AsyncDisposable {
  readonly ask: (question: Question) => Promise<Answer>;
}

/**
 * Starts a program. It has a heap and a just-in-time compiler of its own, so that no benchmark warms another, and it
 * finds our packages as their users do: built, without the condition that leads to their source.
 */
export function startProgram<Question, Answer>(
  name: string,
  args: readonly string[] = [],
): Program<Question, Answer> {
  const file = fileURLToPath(new URL(`../programs/${name}.ts`, import.meta.url));
  // What it prints must not come between the lines of the table.
  const child = fork(file, args, { execArgv: [], stdio: ["ignore", 2, 2, "ipc"] });
  endWithThisProcess(child);
  return {
    ask: (question) => ask(child, name, question),
    [Symbol.asyncDispose]: () => endProcess(child),
  };
}

async function ask<Answer>(child: ChildProcess, name: string, question: unknown): Promise<Answer> {
  const settled = new AbortController();
  const answered = once(child, "message", settled);
  const ended = once(child, "exit", settled).then(([status]) => {
    throw new Error(`The program ${name} ended with ${status} before it answered.`);
  });
  try {
    child.send({ question });
    // Both ends of this channel are ours: the type stands beside the program that answers.
    const [reply] = (await Promise.race([answered, ended])) as [Reply<Answer>];
    if ("failure" in reply) throw new Error(`The program ${name} failed: ${reply.failure}`);
    return reply.answer;
  } finally {
    settled.abort();
  }
}
