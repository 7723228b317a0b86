/**
 * Writes a point in time as both signatures carry it: `yyyy-MM-ddTHH:mm:ssZ` in UTC, fractions of a second cut off.
 * A number is epoch milliseconds. Throws `RangeError` for an invalid date.
 */
export function formatTimestamp(date: Date | number): string {
  return `${new Date(date).toISOString().slice(0, -5)}Z`;
}

/**
 * Reads `yyyy-MM-ddTHH:mm:ssZ`, the form that both signatures document, as epoch milliseconds. `undefined` for any other form,
 * fractions of a second and offsets from UTC included, and for days that do not exist. Published clients write fractions into
 * RPC calls, and the gateway takes them: a reader of such calls cuts them off first.
 */
export function parseTimestamp(text: string): number | undefined {
  const [, day] = FORM.exec(text) ?? [];
  const epochMs = Date.parse(day ? text : "");
  // Date.parse takes 30 February for 1 March, and 24 o'clock for the next day.
  return new Date(epochMs).getUTCDate() === Number(day) ? epochMs : undefined;
}

const FORM = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\dZ$/;
