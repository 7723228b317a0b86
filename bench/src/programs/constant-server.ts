import { createServer } from "node:http";
import { listenOnLoopback } from "@dataworks-kit/contract/lab/loopback";
import { SAMPLE_ANSWER } from "../sample-call.ts";
import { answerQuestions } from "./answer-questions.ts";

// Answers every request with the sample answer, after its body; tells its origin.
const body = JSON.stringify(SAMPLE_ANSWER);
const headers = {
  "content-type": "application/json;charset=utf-8",
  "content-length": Buffer.byteLength(body),
};

const server = listenOnLoopback(
  createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(200, headers).end(body));
  }),
);

answerQuestions<"origin", string>(async () => (await server).url);
