import type { CallRequest } from "@dataworks-kit/wire/read";
import { type Answer, bodyFor } from "../gateway/answer.ts";
import { type FetchInput, receiveFetch, signalOf } from "./receive-request.ts";
import { untilAborted } from "./until-aborted.ts";

/** Answers as `fetch` would, by what answers a request without the objects of `fetch`. */
export async function answerFetch(
  input: FetchInput,
  init: RequestInit | undefined,
  handle: (request: CallRequest) => Promise<Answer | "dropped">,
): Promise<Response> {
  const signal = signalOf(input, init);
  return untilAborted(signal, async () => {
    const request = await receiveFetch(input, init);
    const answer = await handle(signal ? { ...request, signal } : request);
    if (answer === "dropped") throw new TypeError("The connection was dropped, as a script asked for.");
    const { status, headers } = answer;
    return new Response(bodyFor(request.method, answer), { status, headers });
  });
}
