/**
 * Writes a point in time as both signatures carry it: `yyyy-MM-ddTHH:mm:ssZ` in UTC, fractions of a second cut off.
 * A number is epoch milliseconds. Throws `RangeError` for an invalid date.
 */
export function formatTimestamp(date: Date | number): string {
  const second = Math.floor(Math.trunc(Number(date)) / 1_000);
  if (second !== last?.second) last = { second, text: `${new Date(date).toISOString().slice(0, -5)}Z` };
  return last.text;
}

/** The last second that was written: the calls of one second have one text, and a Date is slow to write. */
let last: { readonly second: number; readonly text: string } | undefined;

/**
 * Reads `yyyy-MM-ddTHH:mm:ssZ`, the form that both signatures document, as epoch milliseconds. `undefined` for any other form,
 * fractions of a second and offsets from UTC included, and for days that do not exist. Published clients write fractions into
 * RPC calls, and the gateway takes them: a reader of such calls cuts them off first.
 */
export function parseTimestamp(text: string): number | undefined {
  const epochMs = Date.parse(text.length === 20 ? text : "");
  // Writing it again is the test of its form: Date.parse takes other forms too, and 30 February for 1 March.
  return Number.isNaN(epochMs) || formatTimestamp(epochMs) !== text ? undefined : epochMs;
}
