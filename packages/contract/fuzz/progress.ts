import type { Way } from "./make-probe.ts";

/** Says how far a run is. */
export interface Progress {
  readonly sent: (way: Way, index: number) => void;
  readonly end: () => void;
}

const EVERY_MS = 5_000;

/**
 * Makes the progress of a run of this many requests. An error outside of any answer ends the process: what was sent last is
 * then told.
 */
export function createProgress(requests: number, write: (text: string) => void): Progress {
  const start = performance.now();
  const last = new Map<Way, number>();
  let count = 0;
  let told = start;
  const tell = () => {
    told = performance.now();
    const rate = (count / (told - start)) * 1_000;
    write(`... ${count} of ${requests}, ${rate.toFixed(0)} requests/s\n`);
  };
  const tellLast = () => write(`Sent last: ${JSON.stringify(Object.fromEntries(last))}\n`);
  process.once("uncaughtExceptionMonitor", tellLast);
  return {
    sent: (way, index) => {
      count += 1;
      last.set(way, index);
      if (performance.now() - told > EVERY_MS) tell();
    },
    end: () => {
      tell();
      process.off("uncaughtExceptionMonitor", tellLast);
    },
  };
}
