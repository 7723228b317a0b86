import { MultiBar, type Options, Presets } from "cli-progress";

/** A bar on a terminal. */
export interface Bar {
  /** Counts a step that has ended. */
  readonly advance: (isTrouble: boolean) => void;
  /** Prints a line above the bar. */
  readonly log: (line: string) => void;
  readonly stop: () => void;
}

/** What is shown, from the narrowest terminal to the widest: what does not fit would wrap and stay. */
const FORMATS: readonly (readonly [columns: number, format: string])[] = [
  [0, "{percentage}%"],
  [50, "{percentage}%, {value} of {total}, {left} left{trouble}"],
  [80, "[{bar}] {percentage}%, {value} of {total}, {rate} a second, {left} left{trouble}"],
];
const LONGEST_BAR = 40;
/** What the words beside the bar take at most. */
const WORDS_WIDTH = 68;

/** Shows how far work has come, with its rate and the time that is left. */
export function createBar(
  total: number,
  stream: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): Bar {
  let [done, trouble, firstMs] = [0, 0, now()];
  const describe = () => describeProgress({ done, trouble, total, seconds: (now() - firstMs) / 1_000 });
  const bars = new MultiBar(chooseOptions(stream), Presets.legacy);
  const bar = bars.create(total, 0, describe());
  return {
    advance: (isTrouble) => {
      done += 1;
      if (done === 1) firstMs = now();
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
  // The first end is where the time begins.
  const rate = (done - 1) / Math.max(0.001, seconds);
  const isKnown = done > 1;
  return {
    rate: isKnown ? rate.toFixed(1) : "?",
    left: isKnown ? writeTime((total - done) / rate) : "?",
    trouble: trouble === 0 ? "" : `, ${trouble} not well`,
  };
}

/** Signals are not its business. Lines above it wrap, so that no word of them is lost. */
function chooseOptions(stream: NodeJS.WriteStream): Options {
  const { columns = 80 } = stream;
  const format = FORMATS.findLast(([least]) => columns >= least)?.[1] ?? "";
  const barsize = Math.max(1, Math.min(LONGEST_BAR, columns - WORDS_WIDTH));
  return { stream, format, barsize, linewrap: true, hideCursor: false, gracefulExit: false, fps: 5 };
}

/** Seconds as `1h 02m`, `3m 04s` or `5s`. */
export function writeTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const pad = (value: number) => String(value).padStart(2, "0");
  if (hours > 0) return `${hours}h ${pad(minutes)}m`;
  return minutes > 0 ? `${minutes}m ${pad(rest)}s` : `${rest}s`;
}
