import { connect } from "node:net";
import type { Answer, HttpMessage } from "./probe.ts";
import { type AnswerReader, createAnswerReader } from "./read-answers.ts";
import { writeRequest } from "./write-request.ts";

/** A connection on which one request follows the other; when the double ends it, the next one opens another. */
export interface KeptConnection {
  /** @throws Error that says why there is no answer */
  readonly exchange: (message: HttpMessage) => Promise<Answer>;
  readonly close: () => void;
}

/** Keeps a connection to a port of this machine. */
export function keepConnection(port: number): KeptConnection {
  let socket: OpenSocket | undefined;
  let isAnswered = true;
  return {
    exchange: async (message) => {
      // The answer to a request that nobody waited for any more must not be taken for another's.
      if (!isAnswered) socket?.end();
      if (!socket?.isOpen()) socket = openSocket(port);
      isAnswered = false;
      const answer = await socket.ask(message);
      isAnswered = answer.headers.connection !== "close";
      return answer;
    },
    close: () => socket?.end(),
  };
}

interface OpenSocket {
  readonly isOpen: () => boolean;
  readonly ask: (message: HttpMessage) => Promise<Answer>;
  readonly end: () => void;
}

type Settle = (result: Answer | Error) => void;

function openSocket(port: number): OpenSocket {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let reader = createAnswerReader();
  let settle: Settle | undefined;
  let isStray = false;
  const give: Settle = (result) => {
    const waiting = settle;
    settle = undefined;
    waiting?.(result);
  };
  socket.on("error", give);
  socket.on("close", () => give(new Error("the connection ended without an answer")));
  socket.on("data", (chunk) => {
    isStray ||= settle === undefined;
    const result = readAnswer(reader, chunk);
    if (result) give(result);
  });
  const ask = (message: HttpMessage, waiting: Settle) => {
    if (isStray) return waiting(new Error("more than one answer came to the request before"));
    reader = createAnswerReader([message.method]);
    settle = waiting;
    socket.write(writeRequest(message));
  };
  return {
    isOpen: () => socket.writable,
    end: () => socket.destroy(),
    ask: (message) => promised(message, ask),
  };
}

function promised(
  message: HttpMessage,
  ask: (message: HttpMessage, waiting: Settle) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask(message, (result) => (result instanceof Error ? reject(result) : resolve(result)));
  });
}

function readAnswer(reader: AnswerReader, chunk: Uint8Array): Answer | Error | undefined {
  const [answer, ...more] = reader.read(chunk);
  const trouble = reader.trouble();
  if (trouble !== undefined) return new Error(trouble);
  const isMore = more.length > 0 || (answer !== undefined && reader.left() > 0);
  return isMore ? new Error("more than one answer came") : answer;
}
