import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Simulator } from "../dataworks/simulator.ts";
import type { Answer } from "../gateway/write-answer.ts";
import { createHeaderReader } from "./read-request.ts";

/** What Node's parser reports about a request that it gives up. */
interface ParserError extends Error {
  readonly code?: string;
  readonly rawPacket?: Uint8Array;
}

/** Answers a request that Node could not parse in the vendor's envelope, and ends the connection. */
export function answerUnread(error: ParserError, socket: Duplex, simulator: Simulator): void {
  // It is answered already. The rest of it is read and dropped: a reset could take the answer with it.
  if (socket.writableEnded) return;
  // A caller who hung up gets no answer.
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  socket.end(writeHttp(simulator.refuseUnread(explainParserError(error))));
}

/** Answers CONNECT, for which Node makes no response, as the double answers any method that it does not take. */
export async function answerTunnel(
  request: IncomingMessage,
  socket: Duplex,
  simulator: Simulator,
): Promise<void> {
  socket.on("error", () => {});
  const { method = "", url = "" } = request;
  const header = createHeaderReader(request);
  const answer = await simulator.handle({ method, url, header, body: new Uint8Array() });
  if (answer === "dropped") socket.destroy();
  else socket.end(writeHttp(answer));
}

/** The first byte of a TLS handshake. */
const TLS_HANDSHAKE = 0x16;

/** What was expected instead, as a sentence goes on after "Expected". */
function explainParserError({ code, rawPacket }: ParserError): string {
  if (rawPacket?.[0] === TLS_HANDSHAKE) return "plain HTTP: this endpoint is http:, not https:";
  if (code === "HPE_HEADER_OVERFLOW")
    return "a shorter URL and headers: larger parameters travel in the form body";
  return `a request in HTTP/1.1, with an encoded URL${code ? ` (${code})` : ""}`;
}

function writeHttp({ status, headers, body }: Answer): string {
  const all = { ...headers, connection: "close", "content-length": String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`;
}

/** The requests of each connection that were read whole and are not answered yet. */
interface Unanswered {
  readonly add: (request: IncomingMessage, response: ServerResponse) => void;
  /** Calls back when they are answered: at once, if there are none. Of several callbacks for one connection, only the first is called. */
  readonly whenNone: (socket: Duplex, callBack: () => void) => void;
}

/**
 * Creates an empty list. Node answers pipelined requests in their turn, but it reports at once what follows them and cannot be
 * read: that has to wait for its turn too.
 */
export function createUnanswered(): Unanswered {
  const bySocket = new WeakMap<Duplex, Map<ServerResponse, IncomingMessage>>();
  // Node reports each part of what it cannot read.
  const waiting = new WeakSet<Duplex>();
  const findLast = (socket: Duplex) => {
    const whole = [...(bySocket.get(socket) ?? [])].filter(([, request]) => request.complete);
    return whole.at(-1)?.[0];
  };
  return {
    add: (request, response) => {
      const { socket } = request;
      const pending = bySocket.get(socket) ?? new Map<ServerResponse, IncomingMessage>();
      bySocket.set(socket, pending.set(response, request));
      response.on("close", () => pending.delete(response));
    },
    whenNone: (socket, callBack) => {
      if (waiting.has(socket)) return;
      const last = findLast(socket);
      if (!last) return callBack();
      waiting.add(socket);
      last.once("close", callBack);
    },
  };
}
