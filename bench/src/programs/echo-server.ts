import { createServer } from "node:http";
import { listenOnLoopback } from "@dataworks-kit/contract/lab/loopback";
import { answerQuestions } from "./answer-questions.ts";

// The least that a server on `node:http` can do with a body: reads it and sends it back; tells its origin.
const server = listenOnLoopback(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      response.writeHead(200, { "content-type": "text/plain", "content-length": body.length }).end(body);
    });
  }),
);

answerQuestions<"origin", string>(async () => (await server).url);
