import type { IncomingMessage, ServerResponse } from "node:http";
import type { CallRequest } from "@dataworks-kit/wire/read";

/** Reads a call of at most so many bytes. Its signal aborts when the caller hangs up before the answer is sent. */
export async function readRequest(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
): Promise<CallRequest> {
  const { method = "GET", url = "/" } = request;
  const signal = watchCaller(response);
  const body = await readBody(request, maxBytes);
  return { method, url, header: createHeaderReader(request), body, signal };
}

function watchCaller(response: ServerResponse): AbortSignal {
  const caller = new AbortController();
  response.on("close", () => {
    // Every response closes in the end, and an abort costs much: only the callers of unsent answers get it.
    if (!response.writableFinished) caller.abort();
  });
  return caller.signal;
}

/** A body that never comes: the shared empty one. */
const EMPTY = new Uint8Array();

/**
 * Reads a body and keeps no more of it than the chunk that passes `maxBytes`. The rest is read and dropped, so that the
 * caller, who is still sending, gets the answer.
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
      // Every request closes in the end, and an error costs much: only those that were not read whole get it.
      if (!request.readableEnded) reject(new Error("The caller hung up."));
    });
  });
}

/**
 * Creates a reader of a request's headers by their lower-case names. Each header is read once.
 *
 * They are as ACS3 signs them: the values of a repeated `x-acs-` header sorted and joined by commas, text as UTF-8. Node
 * joins them in the order in which they came, and reads bytes as Latin-1.
 */
export function createHeaderReader(request: IncomingMessage): (name: string) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (name) => {
    const known = read.get(name);
    if (known !== undefined || read.has(name)) return known;
    const value = readHeader(request, name);
    read.set(name, value);
    return value;
  };
}

const NOT_ASCII = /[\u0080-\u00ff]/;

function readHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  const joined = Array.isArray(value) ? value.join(",") : value;
  if (joined === undefined || (!joined.includes(",") && !NOT_ASCII.test(joined))) return joined;
  const values = (name.startsWith("x-acs-") && request.headersDistinct[name]) || [joined];
  const sorted = values.map((text) => text.trim()).sort();
  return decodeUtf8(sorted.join(","));
}

function decodeUtf8(text: string): string {
  return NOT_ASCII.test(text) ? Buffer.from(text, "latin1").toString() : text;
}
