import type { FetchRequest } from "@dataworks-kit/wire";
import { AnswerTooLargeError, MAX_ANSWER_BYTES, type Transport, type TransportRequest } from "./transport.ts";

/** Browsers show a redirect that is not followed as status 0. */
const OPAQUE_REDIRECT = 302;

/**
 * Sends by a `fetch`, on any runtime. A `fetch` does not tell how far a request came: what fails after it was handed on is certain
 * only where the error says that no connection came about.
 *
 * @param fetch Default: the global one, looked up for each request.
 */
export function fetchTransport(fetch?: FetchRequest): Transport {
  return async (request, { signal, enter }) => {
    enter("address");
    // Of a request that is already made, the global `fetch` makes a second one, with a body piped through a stream.
    const made = fetch && toRequest(request, signal);
    enter("handed on");
    const response = await (made
      ? fetch(made)
      : globalThis.fetch(request.url, toRequestInit(request, signal)));
    enter("read");
    const text = await readAnswerText(response, signal);
    return {
      status: response.status || OPAQUE_REDIRECT,
      headers: Object.fromEntries(response.headers),
      text,
    };
  };
}

/** What sends where nothing else is asked for. `node/node-transport.ts` stands in its place in Node (`#transport`). */
export function createDefaultTransport(): Transport {
  return fetchTransport();
}

/** A signed call as a request that can be sent. */
export function toRequest(signed: TransportRequest, signal?: AbortSignal): Request {
  return new Request(signed.url, toRequestInit(signed, signal));
}

function toRequestInit({ method, headers, body }: TransportRequest, signal?: AbortSignal): RequestInit {
  return {
    method,
    headers,
    // A redirect would carry passwords to a server that the caller did not name.
    redirect: "manual",
    ...(signal && { signal }),
    ...(body && { body }),
  };
}

/**
 * The body of an answer as text. Its length is counted as it is read, since a compressed body announces another one. An abort
 * lets go of the body.
 *
 * @throws AnswerTooLargeError
 */
async function readAnswerText({ body, headers }: Response, signal: AbortSignal): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const letGo = () => void reader.cancel().catch(() => {});
  if (Number(headers.get("content-length")) > MAX_ANSWER_BYTES) {
    letGo();
    throw new AnswerTooLargeError();
  }
  signal.addEventListener("abort", letGo, { once: true });
  try {
    return await readAll(reader);
  } catch (error) {
    letGo();
    throw error;
  } finally {
    signal.removeEventListener("abort", letGo);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > MAX_ANSWER_BYTES) throw new AnswerTooLargeError();
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
