import { connect, type Socket } from "node:net";
import { readAnswer } from "./read-answer.ts";

/**
 * Takes requests from the queue and sends them on one connection, each after the answer to the one before, until none is
 * left. Bare sockets, since a client of HTTP costs more than the servers that it would measure.
 *
 * @throws Error when a request is not answered with success
 */
export function sendInTurn(
  server: { readonly host: string; readonly port: number },
  queue: Buffer[],
): Promise<void> {
  const socket = connect({ ...server, noDelay: true });
  return new Promise((resolve, reject) => {
    const next = () => {
      const request = queue.pop();
      if (request) socket.write(request);
      else {
        resolve();
        socket.end();
      }
    };
    socket.once("connect", next);
    onEachAnswer(socket, next);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The server closed a connection before it answered.")));
  });
}

function onEachAnswer(socket: Socket, next: () => void): void {
  let received: Buffer = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (answer.state === "refused") socket.destroy(new Error(`The server refused a call: ${answer.text}`));
    if (answer.state !== "complete") return;
    received = Buffer.alloc(0);
    next();
  });
}
