import type { Send } from "./send.ts";

/** Sends, but ends after a time, the answer's body included: it rejects with a `TimeoutError` then. */
export function withAttemptLimit(send: Send, timeoutMs: () => number): Send {
  return async (call, signal) => {
    const limit = new AbortController();
    const end = () => limit.abort(signal.reason);
    const ms = Math.max(0, timeoutMs());
    const timer = setTimeout(
      () => limit.abort(new DOMException(`No answer within ${ms} ms.`, "TimeoutError")),
      ms,
    );
    signal.addEventListener("abort", end, { once: true });
    try {
      return await send(call, limit.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
    }
  };
}
