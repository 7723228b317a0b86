import { createHandlers, createSimulator } from "@dataworks-kit/msw";
import { createNonce, formatTimestamp } from "@dataworks-kit/signature";
import { signRequest } from "@dataworks-kit/signature/request";
import { type HttpHandler, HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { SAMPLE_ANSWER } from "../sample-call.ts";
import { type SignedSample, signedInForm } from "../signed-sample.ts";
import { answerQuestions } from "./answer-questions.ts";

/** What answers in this process. */
export type Answering = "the double" | "a constant";

const HOST = "dataworks.cn-shanghai.aliyuncs.com";
const HANDLERS: Readonly<Record<Answering, () => readonly HttpHandler[]>> = {
  "the double": () => createHandlers(createSimulator()),
  "a constant": () => [http.post(`https://${HOST}/`, () => HttpResponse.json(SAMPLE_ANSWER))],
};

// program ANSWERING: makes as many signed calls as it is asked for, one after the other, which msw answers in this
// process; answers with the microseconds of one. Signing is not in that time.
const [answering] = process.argv.slice(2);
const handlers = answering === "the double" ? HANDLERS["the double"]() : HANDLERS["a constant"]();
setupServer(...handlers).listen({ onUnhandledFrame: "error" });

const SIGNATURE = { createNonce, formatTimestamp, signRequest };
let names = 0;

answerQuestions<number, number>(async (calls) => {
  const samples = await signedSamples(calls);
  const start = performance.now();
  for (const { headers, body } of samples) {
    const response = await fetch(`https://${HOST}/`, { method: "POST", headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`A call was answered with ${response.status}: ${text}`);
  }
  return ((performance.now() - start) * 1000) / calls;
});

async function signedSamples(count: number): Promise<SignedSample[]> {
  const samples: SignedSample[] = [];
  while (samples.length < count) {
    names += 1;
    samples.push(await signedInForm(SIGNATURE, HOST, `orders_${names}`));
  }
  return samples;
}
