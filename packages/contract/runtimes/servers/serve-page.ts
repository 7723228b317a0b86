import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, join } from "node:path";

/** Serves an empty page at `/`, and the modules of a folder beside it. */
export async function servePage(
  { url = "/" }: IncomingMessage,
  response: ServerResponse,
  modules: string | undefined,
): Promise<void> {
  if (url === "/") {
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Suite</title>");
  } else if (modules && url.endsWith(".js")) {
    const module = await readFile(join(modules, basename(url)));
    response.writeHead(200, { "content-type": "text/javascript" }).end(module);
  } else {
    response.writeHead(404).end();
  }
}
