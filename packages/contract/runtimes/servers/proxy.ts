import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { forwardRequest } from "../../lab/forward-request.ts";
import { listenOnLoopback } from "../../lab/loopback.ts";

/** Stands before a server, lets pages of other origins in, and counts. */
export interface CountingProxy {
  readonly url: string;
  /** How many calls came on each connection. */
  readonly callCounts: () => readonly number[];
  readonly close: () => PromiseLike<void>;
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
export async function startProxy(target: string, vanishesAfter?: number): Promise<CountingProxy> {
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
    if (request.method === "OPTIONS") return allowOrigin(request, response);
    counts.set(request.socket, (counts.get(request.socket) ?? 0) + 1);
    passOn({ target, vanish }, request, response);
  });
  const { url, [Symbol.asyncDispose]: close } = await listenOnLoopback(server);
  return { url, callCounts: () => [...counts.values()], close };
}

/** Answers a preflight on a connection that ends, so that the call itself opens a new one as it does elsewhere. */
function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  const allowed = headers["access-control-request-headers"];
  response.writeHead(204, {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, POST, PUT",
    connection: "close",
    ...(allowed && { "access-control-allow-headers": allowed }),
  });
  response.end();
}

function passOn({ target, vanish }: Speaking, request: IncomingMessage, response: ServerResponse): void {
  forwardRequest(request, response, {
    url: new URL(request.url ?? "/", target),
    changeHeaders: (headers) => {
      vanish(response);
      const open = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };
      return { ...headers, connection: "keep-alive", ...open };
    },
  });
}
