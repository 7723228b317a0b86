import { describeError, endWithin } from "../lab/end-within.ts";
import type { Answer, CallProbe, HttpMessage, ProbeResult } from "./probe.ts";

/** Sends the request of a probe as often as it wants, each time after the answer before. Every answer has this time. */
export async function sendTimes(
  { message, times }: CallProbe,
  exchange: (message: HttpMessage) => Promise<Answer>,
  budgetMs: number,
): Promise<ProbeResult> {
  const answers: Answer[] = [];
  let elapsedMs = 0;
  try {
    for (let time = 0; time < times; time += 1) {
      const start = performance.now();
      answers.push(await endWithin(budgetMs, () => exchange(message), "no answer"));
      elapsedMs = Math.max(elapsedMs, performance.now() - start);
      // What leaves nobody else a turn cannot be stopped, but it can be told.
      if (elapsedMs > budgetMs) throw new Error(`the answer took ${elapsedMs.toFixed(0)} ms`);
    }
    return { answers, elapsedMs };
  } catch (error) {
    return { answers, elapsedMs, trouble: describeError(error) };
  }
}
