import type { AddressInfo, Server, Socket } from "node:net";

/** A server that listens on this machine. */
export interface LoopbackServer extends AsyncDisposable {
  readonly port: number;
  /** Its origin over plain HTTP, without a slash at the end. */
  readonly url: string;
  /** Its open connections. */
  readonly sockets: ReadonlySet<Socket>;
}

/** Lets a server listen on a free port of this machine. Its disposal closes every connection. */
export async function listenOnLoopback(server: Server): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    // The other end may go away at any time: that is what many proofs are about.
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen({ port: 0, host: "127.0.0.1", backlog: 2_048 }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { port, url: `http://127.0.0.1:${port}`, sockets, [Symbol.asyncDispose]: close };
}
