import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError } from "commander";
import { EXIT } from "./exit-codes.ts";
import type { Shell, Terminal } from "./terminal.ts";
import { toPrintableLine } from "./to-printable.ts";

const HELP = `
The page shows a call, each step of its signature, and the answer of a mock server that runs in the page itself. It
needs no account and calls no server. The command serves it on this machine only, until you interrupt the command.

Examples:
  dataworks explorer
  dataworks explorer --port 8090
`;

/** Adds `dataworks explorer`: the page on loopback. */
export function addExplorerCommand(program: Command, { terminal, onExit }: Shell): void {
  program
    .command("explorer")
    .description("Serve a page that shows a call, its signature and its answer.")
    .option("--port <PORT>", "port to listen at; 0 for a free one", readPort, 0)
    .addHelpText("after", HELP)
    .action(async ({ port }: { port: number }) => onExit(await runExplorer(port, terminal)));
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError("Expected a number from 0 to 65535.");
}

async function runExplorer(port: number, { out, err, interrupted }: Terminal): Promise<number> {
  try {
    const server = await serveExplorer(port);
    out(`The explorer is at ${readUrl(server)}\nStop with Ctrl+C.\n`);
    await waitForAbort(interrupted);
    await close(server);
    return EXIT.done;
  } catch (error) {
    err(`dataworks explorer: ${toPrintableLine(error instanceof Error ? error.message : String(error))}\n`);
    return EXIT.failed;
  }
}

const HOST = "127.0.0.1";

/** Next to the compiled command, and in a checkout where the page itself is built. */
const FOLDERS = ["./page/", "../../explorer/dist/"];

/** The page has a policy of its own, but a page cannot say who may frame it. */
const HEADERS = {
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The name of an asset has a hash of what is in it. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

async function serveExplorer(port: number): Promise<Server> {
  const { createServer } = await import("node:http");
  const { default: sirv } = await import("sirv");
  const files = sirv(findPage(), {
    etag: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeaders(new Map(Object.entries(HEADERS)));
      response.setHeader("cache-control", path.startsWith("/assets/") ? FOR_EVER : ASK_AGAIN);
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, HEADERS).end("Not found\n");
    }),
  );
  await listen(server, port);
  return server;
}

function findPage(): string {
  const folders = FOLDERS.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const folder = folders.find((path) => existsSync(`${path}index.html`));
  if (folder !== undefined) return folder;
  throw new Error("the page is not built. In a checkout, run: npm run build");
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === "EADDRINUSE" ? "the port is in use; choose another --port" : cause.message;
      reject(new Error(`cannot listen at ${HOST}:${port}: ${reason}.`, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

function readUrl(server: Server): string {
  const address = server.address();
  return `http://${HOST}:${typeof address === "object" && address ? address.port : ""}/`;
}

function waitForAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
