import type { IncomingMessage } from "node:http";

/** A body that never comes: the shared empty one. */
const EMPTY = new Uint8Array();

/**
 * Reads a body and keeps no more of it than the chunk that passes `maxBytes`. The rest is read and dropped, so that the
 * caller, who is still sending, hears the answer.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined)
    return Promise.resolve(EMPTY);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    request.on("data", (chunk: Uint8Array) => {
      if (length <= maxBytes) chunks.push(chunk);
      length += chunk.length;
    });
    request.on("end", () => resolve(chunks.length === 1 ? (chunks[0] ?? EMPTY) : Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("close", () => {
      // Every request closes in the end; an error is costly to make for those that were read.
      if (!request.readableEnded) reject(new Error("The caller hung up."));
    });
  });
}
