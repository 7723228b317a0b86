import { parseJson } from "@dataworks-kit/wire";
import { SAMPLE_ANSWER } from "../sample-call.ts";
import { answerQuestions } from "./answer-questions.ts";

/** Which decoder to use. */
export type Decoder = "parseJson" | "JSON.parse";

const DECODERS: Readonly<Record<Decoder, (text: string) => unknown>> = {
  parseJson,
  "JSON.parse": JSON.parse,
};
const BODIES = 2000;
const PASSES = 50;

// Different texts, as answers are: an engine may remember what it found in a text that it has seen.
const bodies = Array.from({ length: BODIES }, (_, at) => {
  const serial = at.toString(16).toUpperCase().padStart(12, "0");
  return JSON.stringify({ ...SAMPLE_ANSWER, RequestId: `0BC14115-1596-4376-8888-${serial}`, Data: at });
});

// Decodes every body many times; answers with the nanoseconds of one.
answerQuestions<Decoder, number>((decoder) => {
  const decode = DECODERS[decoder];
  let sum = 0;
  const start = performance.now();
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const body of bodies) sum += (decode(body) as { Data: number }).Data;
  const elapsedMs = performance.now() - start;
  // The sum makes every decoded value needed, so that none can be optimised away.
  if (sum !== (PASSES * BODIES * (BODIES - 1)) / 2) throw new Error(`${decoder} decoded something else.`);
  return (elapsedMs * 1e6) / (PASSES * BODIES);
});
