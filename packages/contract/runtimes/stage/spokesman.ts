import { createServer, type IncomingMessage, type ServerResponse, request as sendRequest } from "node:http";
import { pipeline } from "node:stream";
import { closeServer, listenOnLoopback } from "./loopback.ts";

/** Stands before a server, lets pages of other origins in, and counts. */
export interface Spokesman {
  readonly url: string;
  /** How many calls came on each connection. */
  readonly callCounts: () => readonly number[];
  readonly close: () => Promise<void>;
}

interface Speaking {
  readonly target: string;
  /** Takes the place of the answer to a call, where it is not to be answered. */
  readonly vanish: (response: ServerResponse) => boolean;
}

/**
 * Starts one on loopback. It hands everything on as it is, lost connections too. After `vanishesAfter` calls it is gone:
 * the last of them is carried out but not answered, and nobody listens any more.
 */
export async function startSpokesman(target: string, vanishesAfter?: number): Promise<Spokesman> {
  const counts = new Map<object, number>();
  let answered = 0;
  const vanish = (response: ServerResponse) => {
    answered += 1;
    if (answered !== vanishesAfter) return false;
    server.close();
    response.destroy();
    return true;
  };
  const server = createServer((request, response) => {
    if (request.method === "OPTIONS") return letIn(request, response);
    counts.set(request.socket, (counts.get(request.socket) ?? 0) + 1);
    handOn({ target, vanish }, request, response);
  });
  const url = await listenOnLoopback(server);
  return { url, callCounts: () => [...counts.values()], close: () => closeServer(server) };
}

/** Answers a preflight on a connection that ends, so that the call itself opens a new one as it does elsewhere. */
function letIn({ headers }: IncomingMessage, response: ServerResponse): void {
  const allowed = headers["access-control-request-headers"];
  response.writeHead(204, {
    ...{
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST, PUT",
      connection: "close",
    },
    ...(allowed && { "access-control-allow-headers": allowed }),
  });
  response.end();
}

function handOn({ target, vanish }: Speaking, request: IncomingMessage, response: ServerResponse): void {
  const { method, url = "/", headers } = request;
  // A connection of its own, so that only the caller's may have been used before.
  const upstream = sendRequest(new URL(url, target), { method, headers, agent: false }, (answer) => {
    if (vanish(response)) return;
    const open = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };
    response.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: "keep-alive", ...open });
    // Sent at once, since the rest may never come.
    response.flushHeaders();
    pipeline(answer, response, () => {});
  });
  upstream.on("error", () => response.destroy());
  response.on("close", () => upstream.destroy());
  request.pipe(upstream);
}
