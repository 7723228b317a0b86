import { watchAbort } from "../gateway/watch-abort.ts";

/** What the work gives, for as long as the caller waits: when the signal aborts, it rejects at once with its reason. */
export function untilAborted<Result>(
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!signal) return work();
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const unwatch = watchAbort(signal, () => reject(signal.reason));
    work().then(resolve, reject).finally(unwatch);
  });
}
