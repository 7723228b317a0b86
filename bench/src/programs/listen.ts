import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens on loopback and resolves to the origin, without a slash at its end. */
export function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
