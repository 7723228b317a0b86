import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { PLACES } from "./layout.ts";

const HOST = "127.0.0.1";

/** A site that is being served. */
export interface ServedSite {
  readonly url: string;
  readonly close: () => void;
}

/** Serves a built site on loopback, under the path of its base. */
export async function serveSite(
  folder: string,
  { base, port }: { base: string; port: number },
): Promise<ServedSite> {
  const { pathname } = new URL(base, `http://${HOST}`);
  const missing = await readFile(join(folder, PLACES.missing));
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const refuse = () =>
      void response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing);
    const url = request.url ?? "/";
    if (!url.startsWith(pathname)) return refuse();
    request.url = `/${url.slice(pathname.length)}`;
    files(request, response, refuse);
  });
  server.listen(port, HOST);
  await once(server, "listening");
  const address = server.address();
  const url = `http://${HOST}:${typeof address === "object" && address ? address.port : port}${pathname}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}
