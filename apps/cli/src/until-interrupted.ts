/** The outcome of work, or a rejection with the signal's reason: nobody may ever write into a pipe that is read. */
export function untilInterrupted<Result>(work: Promise<Result>, interrupted: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(interrupted.reason);
    if (interrupted.aborted) return onAbort();
    interrupted.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => interrupted.removeEventListener("abort", onAbort));
  });
}
