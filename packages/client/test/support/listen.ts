import type { AddressInfo, Server, Socket } from "node:net";

/** A server on loopback, and the connections that it has. */
export interface Listening extends AsyncDisposable {
  readonly endpoint: string;
  readonly sockets: ReadonlySet<Socket>;
  /** How many connections were opened so far. */
  readonly opened: () => number;
}

/** Lets a server listen on a free port of loopback. */
export async function listen(server: Server, scheme: "http" | "https" = "http"): Promise<Listening> {
  const sockets = new Set<Socket>();
  let opened = 0;
  server.on("connection", (socket: Socket) => {
    opened += 1;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `${scheme}://127.0.0.1:${port}`,
    sockets,
    opened: () => opened,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
