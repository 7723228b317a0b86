import type { NamedRawFault } from "./raw-situation.ts";

const ANSWERS = {
  "400 in HTML": ["400 Bad Request", "<html>Bad Request</html>"],
  "413 with nothing": ["413 Content Too Large", ""],
  "200 with nothing": ["200 OK", ""],
  "200 {}": ["200 OK", "{}"],
} as const;

/** Answers that are written when the head of a large request has come, before its body was read; then the connection ends. */
export const EARLY_ANSWERS: readonly NamedRawFault[] = Object.entries(ANSWERS).flatMap(
  ([name, [status, body]]): readonly NamedRawFault[] => {
    const bytes = `HTTP/1.1 ${status}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
    return [
      {
        name: `${name} before the body was read, carried out`,
        isLarge: true,
        fault: answerThenCarryOut(bytes),
      },
      {
        name: `${name} before the body was read, not carried out`,
        isLarge: true,
        fault: ({ socket }) => void socket.end(bytes, () => socket.destroy()),
      },
      {
        name: `${name} after the head of a small request, carried out`,
        fault: answerThenCarryOut(bytes),
      },
    ];
  },
);

/** The answer is on its way before the call is carried out. */
function answerThenCarryOut(bytes: string): NamedRawFault["fault"] {
  return async ({ socket, carryOut }) => {
    socket.write(bytes);
    await carryOut();
    socket.end();
  };
}
