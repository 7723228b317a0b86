/** The version of the API is of 2020: no server of it has an earlier date. Later ones than this no machine has yet. */
const EARLIEST_MS = Date.UTC(2020, 4, 18);
const LATEST_MS = Date.UTC(2100, 0, 1);

/** How far the server's clock is ahead, by the header `date`; `undefined` without one, and for a date that no server can have. */
export function serverClockOffsetMs(headers: Headers, nowMs: number): number | undefined {
  const serverMs = Date.parse(headers.get("date") ?? "");
  return serverMs >= EARLIEST_MS && serverMs < LATEST_MS ? serverMs - nowMs : undefined;
}
