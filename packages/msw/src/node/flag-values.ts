import { parseTimestamp } from "@dataworks-kit/signature";

/** Thrown for flags that a command cannot use; its message names the flag and what was expected. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

// Each reader returns `undefined` for a flag that is absent, and throws a UsageError for a wrong text.

/** Reads a port; 0 means any free port. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError("--port: expected a number from 0 (any free port) to 65535.");
}

/** Reads a time as a clock that stands still there. */
export function readClock(text: string | undefined): (() => number) | undefined {
  if (text === undefined) return undefined;
  const now = parseTimestamp(text) ?? Date.parse(text);
  if (Number.isNaN(now)) throw new UsageError("--clock: expected a time such as 2026-01-31T12:00:00Z.");
  return () => now;
}

/** Reads one of some choices. */
export function readChoice<Choice extends string>(
  text: string | undefined,
  flag: string,
  choices: readonly Choice[],
): Choice | undefined {
  if (text === undefined) return undefined;
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new UsageError(`${flag}: expected ${choices.join(" or ")}.`);
}

/** Reads an integer that is at least this large. */
export function readCount(text: string | undefined, flag: string, least: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d{1,15}$/.test(text) && count >= least) return count;
  throw new UsageError(`${flag}: expected an integer from ${least} on.`);
}

/** Reads minutes as milliseconds. */
export function readMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text);
  if (text.trim() !== "" && Number.isFinite(minutes) && minutes > 0) return minutes * 60_000;
  throw new UsageError("--time-window: expected a number of minutes above 0.");
}
