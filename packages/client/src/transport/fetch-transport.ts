import type { FetchRequest } from "@dataworks-kit/wire";
import { readAnswerText } from "./read-answer-text.ts";
import type { Transport, TransportRequest } from "./transport.ts";

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
