import { untilAborted } from "./until-aborted.ts";

/**
 * Does work for at most this time. When it is up, or when the signal aborts, it rejects at once, whatever the work goes on to
 * do: with a `TimeoutError`, or with the signal's reason. The work hears of it by the signal that it is given.
 */
export async function withinLimit<Result>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const limit = new AbortController();
  const onAbort = () => limit.abort(signal.reason);
  const onTime = () => limit.abort(new DOMException(`It did not end within ${ms} ms.`, "TimeoutError"));
  const timer = setTimeout(onTime, Math.max(0, ms));
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await untilAborted(work(limit.signal), limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}
