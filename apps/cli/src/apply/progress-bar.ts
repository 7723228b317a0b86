import { MultiBar, Presets } from "cli-progress";

/** A bar on a terminal. */
export interface Bar {
  /** Counts a step that has ended. */
  readonly advance: (isTrouble: boolean) => void;
  /** Prints a line above the bar. */
  readonly log: (line: string) => void;
  readonly stop: () => void;
}

/** What is beside the bar. */
const WORDS = "{percentage}%, {value} of {total}, {rate} a second, {left} left{trouble}";
const LONGEST_BAR = 40;
/** What the words take. */
const WORDS_WIDTH = 62;

/** Shows how far work has come, with its rate and the time that is left. */
export function createBar(
  total: number,
  stream: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): Bar {
  const startedMs = now();
  let [done, trouble] = [0, 0];
  const describe = () => describeProgress({ done, trouble, total, seconds: (now() - startedMs) / 1_000 });
  const bars = new MultiBar(chooseOptions(stream), Presets.legacy);
  const bar = bars.create(total, 0, describe());
  return {
    advance: (isTrouble) => {
      done += 1;
      if (isTrouble) trouble += 1;
      bar.update(done, describe());
    },
    log: (line) => bars.log(`${line}\n`),
    stop: () => {
      // A line that waits for the next update would be lost.
      bars.update();
      bars.stop();
    },
  };
}

interface Progress {
  readonly done: number;
  readonly trouble: number;
  readonly total: number;
  readonly seconds: number;
}

function describeProgress({ done, trouble, total, seconds }: Progress) {
  const rate = done / Math.max(0.001, seconds);
  return {
    rate: rate.toFixed(1),
    left: done === 0 ? "?" : writeTime((total - done) / rate),
    trouble: trouble === 0 ? "" : `, ${trouble} not well`,
  };
}

/** A narrow terminal has the words alone. Signals are not its business. */
function chooseOptions(stream: NodeJS.WriteStream) {
  const barsize = Math.min(LONGEST_BAR, (stream.columns ?? 80) - WORDS_WIDTH);
  const format = barsize >= 10 ? `[{bar}] ${WORDS}` : WORDS;
  return { stream, format, barsize, hideCursor: false, gracefulExit: false, emptyOnZero: true, fps: 5 };
}

/** Seconds as `1h 02m`, `3m 04s` or `5s`. */
export function writeTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const pad = (value: number) => String(value).padStart(2, "0");
  if (hours > 0) return `${hours}h ${pad(minutes)}m`;
  return minutes > 0 ? `${minutes}m ${pad(rest)}s` : `${rest}s`;
}
