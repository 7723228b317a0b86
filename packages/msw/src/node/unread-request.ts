import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Simulator } from "../dataworks/simulator.ts";
import type { Answer } from "../gateway/write-answer.ts";
import { headersOf } from "./headers-of.ts";

/** What Node's parser says of a request that it gives up. */
export interface ParserError extends Error {
  readonly code?: string;
  readonly rawPacket?: Uint8Array;
}

/** The first byte of a TLS handshake. */
const TLS_HANDSHAKE = 0x16;

/** Answers a request that Node could not parse in the vendor's envelope, and ends the connection. */
export function answerUnread(error: ParserError, socket: Duplex, simulator: Simulator): void {
  // It is answered already, and what is still on its way is read and dropped: a reset could take the answer with it.
  if (socket.writableEnded) return;
  // A caller who hung up is not there to be answered.
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  socket.end(writeHttp(simulator.refuseUnread(expectedOf(error))));
}

/** Answers CONNECT, which Node gives no response for, as the double answers any method that it does not take. */
export async function answerTunnel(
  request: IncomingMessage,
  socket: Duplex,
  simulator: Simulator,
): Promise<void> {
  socket.on("error", () => {});
  const { method = "", url = "" } = request;
  const header = headersOf(request);
  const answer = await simulator.handle({ method, url, header, body: new Uint8Array() });
  if (answer === "dropped") socket.destroy();
  else socket.end(writeHttp(answer));
}

function expectedOf({ code, rawPacket }: ParserError): string {
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
