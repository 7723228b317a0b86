import type { AddressInfo, Server, Socket } from "node:net";

/** A server that listens on this machine. */
export interface LoopbackServer extends AsyncDisposable {
  readonly port: number;
  /** Its connections that are open. */
  readonly sockets: ReadonlySet<Socket>;
}

/** Lets a server listen on a free port of this machine; its end closes every connection. */
export async function listenOnLoopback(server: Server): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    // The other end may go away at any time here; that is what the faults are about.
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen({ port: 0, host: "127.0.0.1", backlog: 2_048 }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
