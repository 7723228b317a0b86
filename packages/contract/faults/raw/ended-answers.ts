import type { Socket } from "node:net";
import { type Write, writeBothWays } from "./both-ways.ts";
import type { NamedRawFault } from "./raw-situation.ts";
import { answerBytes, toParts, writeHead } from "./write-answer.ts";

/** Sends what is to come before the connection is reset. */
function writeAndReset(socket: Socket, bytes: string): void {
  socket.write(bytes, () => socket.resetAndDestroy());
}

const ENDS: Readonly<Record<string, Write>> = {
  "100, then closed": (socket) => void socket.end("HTTP/1.1 100 Continue\r\n\r\n"),
  "102, then closed": (socket) => void socket.end("HTTP/1.1 102 Processing\r\n\r\n"),
  "103, then closed": (socket) => void socket.end("HTTP/1.1 103 Early Hints\r\n\r\n"),
  "closed without a byte": (socket) => void socket.end(),
  "reset without a byte": (socket) => void socket.resetAndDestroy(),
  "closed within the status line": (socket) => void socket.end("HTTP/1.1 2"),
  "closed within the head": (socket, answer) => void socket.end(writeHead(toParts(answer)).slice(0, 60)),
  "closed between head and body": (socket, answer) => {
    const parts = toParts(answer);
    socket.end(writeHead(parts, `content-length: ${parts.length}`));
  },
  "reset between head and body": (socket, answer) => {
    const parts = toParts(answer);
    writeAndReset(socket, writeHead(parts, `content-length: ${parts.length}`));
  },
  "closed after half of the answer": (socket, answer) => void socket.end(answerBytes(answer).slice(0, -20)),
  "reset after half of the answer": (socket, answer) =>
    writeAndReset(socket, answerBytes(answer).slice(0, -20)),
  "HTTP/1.0 without a length, cut short": (socket, answer) => {
    const parts = toParts(answer);
    socket.end(writeHead(parts).replace("HTTP/1.1", "HTTP/1.0") + parts.body.slice(0, -20));
  },
};

/** Answers whose connection ends too soon. */
export const ENDED_ANSWERS: readonly NamedRawFault[] = Object.entries(ENDS).flatMap(([name, write]) =>
  writeBothWays(name, write, { isWhole: false }),
);
