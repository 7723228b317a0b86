/** The text that replaces a secret. */
export const MASK = "***";

/** A StringToSign of the RPC signature holds JSON text that is encoded twice. */
const MOST_LAYERS = 3;

/** A text with some of its escapes read. Its character `i` stands from `at[i]` to `at[i + 1]` in the original. */
interface Reading {
  readonly text: string;
  readonly at: readonly number[];
}

/** A way in which text is written within other text: what a text must hold, its escapes, and what each of them means. */
type Writing = readonly [sign: string, escapes: RegExp, read: (found: string) => string | undefined];

const PERCENT = "%(?:[0-7]H|[cd]H%HH|eH(?:%HH){2}|f[0-7](?:%HH){3})".replaceAll("H", "[\\da-f]");

const WRITINGS: readonly Writing[] = [
  ["\\", /\\(?:u[\da-f]{4}|["\\/bfnrt])/gi, readJsonEscape],
  ["%", new RegExp(PERCENT, "gi"), readPercentEscape],
  ["+", new RegExp(`${PERCENT}|\\+`, "gi"), readPercentEscape],
  ["&", /&(?:#\d{1,7}|#x[\da-f]{1,6}|lt|gt|quot|apos|amp);/gi, readEntity],
];

/**
 * A text without these values, in whatever spelling they stand in it: as they are, within JSON text (`\u00e4`, `\/`),
 * encoded for a URL or a form, within XML, and in up to three of these layers at once. Everything else stays as it is.
 */
export function maskValues(text: string, values: Iterable<string>): string {
  const wanted = [...new Set(values)].filter((value) => value !== "");
  if (wanted.length === 0) return text;
  const found: Range[] = [];
  const plain = { text, at: Array.from({ length: text.length + 1 }, (_, index) => index) };
  for (const reading of listReadings(plain, MOST_LAYERS))
    for (const value of wanted) found.push(...findRanges(value, reading));
  return putMasks(text, found);
}

type Range = readonly [from: number, to: number];

/** The reading itself, and those with further layers of escapes read. One after the other, to keep few in memory. */
function* listReadings(reading: Reading, layers: number): Generator<Reading> {
  yield reading;
  for (const writing of layers > 0 ? WRITINGS : [])
    if (reading.text.includes(writing[0])) yield* listReadings(readLayer(reading, writing), layers - 1);
}

function readLayer({ text, at }: Reading, [, escapes, read]: Writing): Reading {
  let meant = "";
  const places: number[] = [];
  let end = 0;
  const copyUntil = (index: number) => {
    meant += text.slice(end, index);
    for (; end < index; end += 1) places.push(at[end] ?? 0);
  };
  for (const { 0: found, index } of text.matchAll(escapes)) {
    const character = read(found);
    if (character === undefined) continue;
    copyUntil(index);
    meant += character;
    for (let unit = 0; unit < character.length; unit += 1) places.push(at[index] ?? 0);
    end += found.length;
  }
  copyUntil(text.length);
  places.push(at[text.length] ?? 0);
  return { text: meant, at: places };
}

function findRanges(value: string, { text, at }: Reading): Range[] {
  const ranges: Range[] = [];
  for (let from = text.indexOf(value); from >= 0; from = text.indexOf(value, from + 1))
    ranges.push([at[from] ?? 0, at[from + value.length] ?? 0]);
  return ranges;
}

/** Ranges that overlap or touch get one mask. */
function putMasks(text: string, ranges: readonly Range[]): string {
  let masked = "";
  let end = -1;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from > end) masked += text.slice(Math.max(end, 0), from) + MASK;
    end = Math.max(end, to);
  }
  return masked + text.slice(Math.max(end, 0));
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** An escape within JSON text: `\/`, `\u00e4`. */
function readJsonEscape(found: string): string {
  const letter = found.charAt(1);
  if (found.length > 2) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  return SHORT_ESCAPES[letter] ?? letter;
}

/** The escapes of one character in a URL, or a plus in a form; they mean nothing when they are not UTF-8. */
function readPercentEscape(found: string): string | undefined {
  if (found === "+") return " ";
  const bytes = found.split("%").slice(1);
  try {
    return UTF8.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  } catch {
    return undefined;
  }
}

/** An entity of XML: `&lt;`, `&#228;`, `&#xe4;`. Others mean nothing. */
export function readEntity(found: string): string | undefined {
  const [, hex, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(found) ?? [];
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  if (point <= 0x10ffff) return String.fromCodePoint(point);
  return ENTITIES[found.slice(1, -1).toLowerCase()];
}
