import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  request as sendRequest,
} from "node:http";
import { pipeline } from "node:stream";

/** Where a request goes, and what happens to it on the way. */
export interface Forwarding {
  readonly url: string | URL;
  /** The body, where it was read already. Default: its bytes as they come. */
  readonly body?: Uint8Array;
  /** Makes the headers of the answer. It may end the response itself: then the answer is dropped. Default: as they are. */
  readonly changeHeaders?: (headers: IncomingHttpHeaders) => OutgoingHttpHeaders;
}

/** Hands a request on to another server, and the answer back. A lost connection is handed on, too. */
export function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { url, body, changeHeaders = (headers) => headers }: Forwarding,
): void {
  const { method, headers } = request;
  // A connection of its own, so that only the caller's connection may have been used before.
  const upstream = sendRequest(url, { method, headers, agent: false }, (answer) => {
    const answerHeaders = changeHeaders(answer.headers);
    if (response.destroyed) return;
    response.writeHead(answer.statusCode ?? 502, answerHeaders);
    // Sent at once, since the rest may never come.
    response.flushHeaders();
    pipeline(answer, response, () => {});
  });
  upstream.on("error", () => response.destroy());
  response.on("close", () => upstream.destroy());
  if (body) upstream.end(body);
  else request.pipe(upstream);
}
