import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

/** A page that is served. */
export interface RunningExplorer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HOST = "127.0.0.1";

/** Beside the compiled command, and in a checkout where the page itself is built. */
const FOLDERS = ["../page/", "../../../explorer/dist/"];

/** The page has a policy of its own; no page can say of itself by whom it may be framed. */
const HEADERS = {
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/**
 * Serves the built page on loopback.
 *
 * @throws Error when the port cannot be had, or the page is not built
 */
export async function serveExplorer(port: number): Promise<RunningExplorer> {
  const folder = FOLDERS.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) =>
    existsSync(`${path}index.html`),
  );
  if (!folder) throw new Error("The page is not built. In a checkout, run: npm run build");
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response) => response.setHeaders(new Map(Object.entries(HEADERS))),
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, HEADERS).end("Not found\n");
    }),
  );
  await listen(server, port);
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${bound}/`, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === "EADDRINUSE" ? "the port is in use; choose another --port" : cause.message;
      reject(new Error(`Cannot listen at ${HOST}:${port}: ${reason}.`, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
