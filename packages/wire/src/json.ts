/** A 64-bit integer as it travels: a `number` while that is exact, a `bigint` beyond 2^53. */
export type Int64 = number | bigint;

/** A run of 16 digits at a value's place: without one, no number of the text can be beyond 2^53. */
const MAYBE_UNSAFE = /(?:^|[:,[])\s*-?\d{16}/;
const ESCAPE = /\\./g;
/** Whole tokens, so that digits inside a string or behind a point are not taken for an integer. */
const STRING_OR_NUMBER = /"[^"]*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * Reads JSON without rounding: an integer that a `number` cannot hold exactly becomes a `bigint`.
 *
 * @throws SyntaxError when the text is not JSON, as `JSON.parse` does.
 */
export function parseJson(text: string): unknown {
  return MAYBE_UNSAFE.test(text) ? parseWithBigInts(text) : JSON.parse(text);
}

/**
 * Writes JSON without rounding: a `bigint` becomes a plain integer. Otherwise as `JSON.stringify`.
 *
 * @throws TypeError for a value that JSON cannot hold at the top (`undefined`, a function, a symbol).
 */
export function stringifyJson(value: unknown): string {
  const text = native(value) ?? write(value);
  if (text === undefined) throw new TypeError(`A value of type ${typeof value} has no JSON form.`);
  return text;
}

function parseWithBigInts(text: string): unknown {
  // Marking could make JSON of what is none (`0123...` becomes a string), so the text is judged as it came.
  const rounded: unknown = JSON.parse(text);
  // The mark is random, so that no string of the text can pass for an integer, however it is escaped.
  const mark = `int64:${Math.random()}:`;
  const marked = markLargeIntegers(text, mark);
  if (marked === text) return rounded;
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

function markLargeIntegers(text: string, mark: string): string {
  // Escapes are blotted out first: a pattern that steps over them one by one overflows the stack in a long string.
  const tokens = text.replace(ESCAPE, "__").matchAll(STRING_OR_NUMBER);
  let marked = "";
  let end = 0;
  for (const { 0: token, index } of tokens) {
    if (!LONG_INTEGER.test(token) || Number.isSafeInteger(Number(token))) continue;
    marked += `${text.slice(end, index)}"${mark}${token}"`;
    end = index + token.length;
  }
  return marked + text.slice(end);
}

/** What `JSON.stringify` gives; it refuses bigints, which are rare. */
function native(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function write(value: unknown): string | undefined {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if ("toJSON" in value && typeof value.toJSON === "function") return write(value.toJSON());
  if (Array.isArray(value)) return `[${value.map((item) => write(item) ?? "null").join(",")}]`;
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = write(member);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(",")}}`;
}
