import { createNonce, formatTimestamp } from "@dataworks-kit/signature";
import { signRequest } from "@dataworks-kit/signature/request";
import { signedInForm, signedInQuery } from "../signed-sample.ts";
import { answerQuestions } from "./answer-questions.ts";
import { requestBytes } from "./load/request-bytes.ts";
import { sendInTurn } from "./load/send-in-turn.ts";
import { stayAwake } from "./load/stay-awake.ts";

/** A load on one server. */
export interface Load {
  readonly origin: string;
  readonly parametersIn: "form" | "query";
  readonly requests: number;
}

/** So many that the server always has a request to answer. */
const CONNECTIONS = 8;

const SIGNATURE = { createNonce, formatTimestamp, signRequest };
let names = 0;

// Signs as many calls as it is asked for, each with a name and a nonce of its own; then sends them on connections that
// stay open, and answers with the requests per second. Signing is not in that time.
answerQuestions<Load, number>(async (load) => {
  const { hostname, port } = new URL(load.origin);
  const queue = await signedQueue(load);
  const server = { host: hostname, port: Number(port) };
  const sleep = stayAwake();
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, () => sendInTurn(server, queue)));
    return load.requests / ((performance.now() - start) / 1000);
  } finally {
    sleep();
  }
});

async function signedQueue({ origin, parametersIn, requests }: Load): Promise<Buffer[]> {
  const { host } = new URL(origin);
  const queue: Buffer[] = [];
  while (queue.length < requests) {
    names += 1;
    const name = `orders_${names}`;
    const sample =
      parametersIn === "form" ? signedInForm(SIGNATURE, host, name) : signedInQuery(SIGNATURE, name);
    queue.push(requestBytes(await sample, host));
  }
  return queue;
}
