/** Milliseconds of a clock that never jumps, unlike the clock that signs. */
export function readMonotonicMs(): number {
  return performance.now();
}

/**
 * Does work for at most this time. When the time is up, or when the signal aborts, it rejects at once, whatever the work goes on to
 * do: with a `TimeoutError`, or with the signal's reason. The work learns of it by the signal that it gets.
 */
export function runWithinLimit<Result>(
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const limit = new AbortController();
    const end = (reason: unknown) => {
      letGo();
      reject(reason);
      limit.abort(reason);
    };
    const onAbort = () => end(signal?.reason);
    const onTime = () => end(new DOMException(`It did not end within ${ms} ms.`, "TimeoutError"));
    const timer = setTimeout(onTime, Math.max(0, ms));
    const letGo = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    work(limit.signal).then(resolve, end).then(letGo);
  });
}

/** Waits for a promise until the signal aborts: then it rejects at once with the signal's reason. */
export function awaitOrAbort<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Waits this long, or until the signal aborts. No timer and no listener stays behind. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end, { once: true });
  });
}
