import type { Socket } from "node:net";
import { type Write, writeBothWays } from "./both-ways.ts";
import type { NamedRawFault } from "./raw-situation.ts";
import { type AnswerParts, answerBytes, toParts, writeHead } from "./write-answer.ts";

const HEADER_KIB = 64;

/** Writes a head with these lines, then the body. */
function framedBy(linesFor: (parts: AnswerParts) => readonly string[]): Write {
  return (socket, answer) => {
    const parts = toParts(answer);
    socket.write(writeHead(parts, ...linesFor(parts)) + parts.body);
  };
}

/** Writes a chunked answer whose chunks end so, and closes. */
function chunkedTo(end: string): Write {
  return (socket, answer) => {
    const parts = toParts(answer);
    const chunk = `${parts.length.toString(16)}\r\n${parts.body}\r\n`;
    socket.end(writeHead(parts, "transfer-encoding: chunked") + chunk + end);
  };
}

const write = (bytes: string) => (socket: Socket) => void socket.write(bytes);

const FRAMES: Readonly<Record<string, Write>> = {
  "chunked without the last chunk": chunkedTo(""),
  "chunked with half a size": chunkedTo("1"),
  "chunked with a size that is not a number": chunkedTo("zz\r\n"),
  "chunked with a size beyond what comes": chunkedTo("ff\r\nabc"),
  "two equal lengths": framedBy(({ length }) => Array(2).fill(`content-length: ${length}`)),
  "two different lengths": framedBy(({ length }) => [
    `content-length: ${length}`,
    `content-length: ${length - 5}`,
  ]),
  "a length and chunks": framedBy(({ length }) => [
    `content-length: ${length}`,
    "transfer-encoding: chunked",
  ]),
  "a length that is too long": framedBy(({ length }) => [`content-length: ${length + 9}`]),
  "a length that is too short": framedBy(({ length }) => [`content-length: ${length - 9}`]),
  "a length of 0 before the answer": framedBy(() => ["content-length: 0"]),
  "a negative length": framedBy(() => ["content-length: -1"]),
  "an empty 200": write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"),
  "204 with a body": (socket, { body }) =>
    void socket.write(`HTTP/1.1 204 No Content\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
  "garbage instead of HTTP": write("220 mail.example.com ESMTP\r\n"),
  "a body without a head": (socket, { body }) => void socket.end(body),
  "HTTP/2 instead of HTTP/1.1": write("\x00\x00\x00\x04\x00\x00\x00\x00\x00"),
  "headers of 64 KiB": framedBy(({ length }) => [
    ...Array.from({ length: HEADER_KIB }, (_, index) => `x-${index}: ${"x".repeat(1_014)}`),
    `content-length: ${length}`,
  ]),
  "plain text that claims to be gzip": framedBy(({ length }) => [
    "content-encoding: gzip",
    `content-length: ${length}`,
  ]),
  "an unknown encoding of the content": framedBy(({ length }) => [
    "content-encoding: x-none",
    `content-length: ${length}`,
  ]),
  "the answer twice": (socket, answer) => void socket.write(answerBytes(answer) + answerBytes(answer)),
};

/** Answers whose frame is not what HTTP asks for, or not what it seems to be. */
export const ODD_FRAMES: readonly NamedRawFault[] = Object.entries(FRAMES).flatMap(([name, frame]) =>
  writeBothWays(name, frame, { isWhole: false }),
);
