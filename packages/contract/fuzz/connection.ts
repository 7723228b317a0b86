import { connect, type Socket } from "node:net";
import type { Answer, HttpMessage } from "./probe.ts";
import { AnswerReader } from "./read-answers.ts";
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
      if (!socket?.isOpen) socket = new OpenSocket(port);
      isAnswered = false;
      const answer = await socket.ask(message);
      isAnswered = answer.headers.connection !== "close";
      return answer;
    },
    close: () => socket?.end(),
  };
}

type Settle = (result: Answer | Error) => void;

/** A connection, and the one request on it that waits for its answer. */
class OpenSocket {
  readonly #socket: Socket;
  #reader = new AnswerReader();
  #settle: Settle | undefined;
  #isStray = false;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("error", (error) => this.#give(error));
    this.#socket.on("close", () => this.#give(new Error("the connection ended without an answer")));
    this.#socket.on("data", (chunk) => this.#take(chunk));
  }

  get isOpen(): boolean {
    return this.#socket.writable;
  }

  end(): void {
    this.#socket.destroy();
  }

  async ask(message: HttpMessage): Promise<Answer> {
    if (this.#isStray) throw new Error("more than one answer came to the request before");
    this.#reader = new AnswerReader([message.method]);
    const answered = new Promise<Answer | Error>((resolve) => {
      this.#settle = resolve;
    });
    this.#socket.write(writeRequest(message));
    const result = await answered;
    if (result instanceof Error) throw result;
    return result;
  }

  #take(chunk: Uint8Array): void {
    this.#isStray ||= this.#settle === undefined;
    const result = readAnswer(this.#reader, chunk);
    if (result) this.#give(result);
  }

  #give(result: Answer | Error): void {
    const waiting = this.#settle;
    this.#settle = undefined;
    waiting?.(result);
  }
}

function readAnswer(reader: AnswerReader, chunk: Uint8Array): Answer | Error | undefined {
  const [answer, ...more] = reader.read(chunk);
  const { trouble } = reader;
  if (trouble !== undefined) return new Error(trouble);
  const isMore = more.length > 0 || (answer !== undefined && reader.left > 0);
  return isMore ? new Error("more than one answer came") : answer;
}
