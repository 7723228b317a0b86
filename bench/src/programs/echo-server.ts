import { answerQuestions } from "./answer-questions.ts";
import { listen } from "./listen.ts";

// The least that a server on `node:http` can do with a body: reads it and sends it back; tells its origin.
const origin = listen((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    response.writeHead(200, { "content-type": "text/plain", "content-length": body.length }).end(body);
  });
});

answerQuestions<"origin", string>(() => origin);
