const watchers = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back once when a signal aborts, at once if it has already; returns a function that cancels this. The signal has one
 * listener, however many calls watch it: runtimes warn of a leak where many calls share a signal.
 */
export function watchAbort(signal: AbortSignal, callBack: () => void): () => void {
  if (signal.aborted) {
    callBack();
    return () => {};
  }
  const watching = watchers.get(signal) ?? listenTo(signal);
  // A function of its own, so that the same callback can be given twice.
  const watcher = () => callBack();
  watching.add(watcher);
  return () => watching.delete(watcher);
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const watching = new Set<() => void>();
  watchers.set(signal, watching);
  const onAbort = () => {
    for (const watcher of watching) watcher();
    watching.clear();
  };
  signal.addEventListener("abort", onAbort, { once: true });
  return watching;
}

/** Waits for a time, at most until the signal aborts. */
export function waitAtMost(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      unwatch?.();
      resolve();
    }, ms);
    const unwatch =
      signal &&
      watchAbort(signal, () => {
        clearTimeout(timer);
        resolve();
      });
  });
}
