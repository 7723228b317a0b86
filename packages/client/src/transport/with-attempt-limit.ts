import type { FetchRequest } from "@dataworks-kit/api";

/** Far more than any answer; the bound keeps what is no answer out of memory. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** What browsers show of a redirect that is not followed is status 0, which no `Response` can be made with. */
const OPAQUE_REDIRECT = 302;

/**
 * A `fetch` that ends after a time, its answer's body included: the answer comes whole. It rejects with a `TimeoutError`
 * when it takes longer, and with a `RangeError` when the body is larger than 1 MiB.
 */
export function withAttemptLimit(send: FetchRequest, timeoutMs: () => number): FetchRequest {
  return async (request) => {
    const limit = new AbortController();
    const end = () => limit.abort(request.signal.reason);
    const ms = Math.max(0, timeoutMs());
    const timer = setTimeout(
      () => limit.abort(new DOMException(`No answer within ${ms} ms.`, "TimeoutError")),
      ms,
    );
    request.signal.addEventListener("abort", end, { once: true });
    try {
      request.signal.throwIfAborted();
      const response = await send(new Request(request, { signal: limit.signal }));
      const { status, statusText, headers } = response;
      const text = await textOf(response);
      const hasBody = text !== "" && status !== 204 && status !== 205 && status !== 304;
      return new Response(hasBody ? text : null, { status: status || OPAQUE_REDIRECT, statusText, headers });
    } finally {
      clearTimeout(timer);
      request.signal.removeEventListener("abort", end);
    }
  };
}

async function textOf(response: Response): Promise<string> {
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  if (length <= MAX_ANSWER_BYTES) return response.text();
  if (length > MAX_ANSWER_BYTES) throw tooLarge();
  return response.body ? boundedText(response.body) : "";
}

async function boundedText(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    text += decoder.decode(chunk.value, { stream: true });
    if (length > MAX_ANSWER_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
  }
  return text + decoder.decode();
}

function tooLarge(): RangeError {
  return new RangeError(`The answer is larger than ${MAX_ANSWER_BYTES} bytes.`);
}
