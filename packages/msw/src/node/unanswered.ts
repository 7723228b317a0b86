import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** The requests of each connection that were read whole and are not answered yet. */
export interface Unanswered {
  readonly add: (request: IncomingMessage, response: ServerResponse) => void;
  /** Goes on when they are answered: at once, if there are none. Of all that waits on a connection, the first alone goes on. */
  readonly whenNone: (socket: Duplex, next: () => void) => void;
}

/** Pipelined requests are answered in their turn by Node, but what follows them and cannot be read is told at once. */
export function createUnanswered(): Unanswered {
  const bySocket = new WeakMap<Duplex, Map<ServerResponse, IncomingMessage>>();
  // Node tells again of each part of what it cannot read.
  const waiting = new WeakSet<Duplex>();
  const whole = (socket: Duplex) =>
    [...(bySocket.get(socket) ?? [])].filter(([, request]) => request.complete);
  return {
    add: (request, response) => {
      const { socket } = request;
      const pending = bySocket.get(socket) ?? new Map<ServerResponse, IncomingMessage>();
      bySocket.set(socket, pending.set(response, request));
      response.on("close", () => pending.delete(response));
    },
    whenNone: (socket, next) => {
      if (waiting.has(socket)) return;
      const last = whole(socket).at(-1)?.[0];
      if (!last) return next();
      waiting.add(socket);
      last.once("close", next);
    },
  };
}
