import { setImmediate as nextTurn } from "node:timers/promises";
import { type Write, writeBothWays } from "./both-ways.ts";
import type { NamedRawFault } from "./raw-situation.ts";
import { answerBytes, toParts, writeHead } from "./write-answer.ts";

const INFORMATIONAL = {
  "100 first": "HTTP/1.1 100 Continue\r\n\r\n",
  "102 first": "HTTP/1.1 102 Processing\r\n\r\n",
  "103 first": "HTTP/1.1 103 Early Hints\r\nlink: </x.css>; rel=preload\r\n\r\n",
  "three 1xx first": "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n",
};

const WRITES: Readonly<Record<string, Write>> = {
  ...Object.fromEntries(
    Object.entries(INFORMATIONAL).map(([name, bytes]): [string, Write] => [
      name,
      (socket, answer) => void socket.write(bytes + answerBytes(answer)),
    ]),
  ),
  "byte by byte": async (socket, answer) => {
    for (const byte of Buffer.from(answerBytes(answer))) {
      socket.write(Uint8Array.of(byte));
      await nextTurn();
    }
  },
  "HTTP/1.0 without a length, then closed": (socket, answer) => {
    const parts = toParts(answer);
    socket.end(writeHead(parts).replace("HTTP/1.1", "HTTP/1.0") + parts.body);
  },
  "chunked, a byte in each chunk": (socket, answer) => {
    const parts = toParts(answer);
    const chunks = [...Buffer.from(parts.body)].map((byte) => `1\r\n${String.fromCharCode(byte)}\r\n`);
    socket.write(`${writeHead(parts, "transfer-encoding: chunked")}${chunks.join("")}0\r\n\r\n`, "latin1");
  },
};

/** Answers that come whole, in a way that few servers write them. */
export const WHOLE_ANSWERS: readonly NamedRawFault[] = Object.entries(WRITES).flatMap(([name, write]) =>
  writeBothWays(name, write, { isWhole: true }),
);
