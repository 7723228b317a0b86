/** What stands where a secret was. */
export const MASK = "***";

/** A StringToSign of the RPC signature holds JSON text that is encoded twice. */
const MOST_LAYERS = 3;

/** A text as it reads once some of its escapes are read. Unit `i` of it stands from `from[i]` to `to[i]` in the original. */
interface View {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A way in which text is written within other text. `read` says what an escape means, or that it means nothing. */
interface Writing {
  /** What a text must hold to be read in this way. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly read: (found: string) => string | undefined;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const SHORT_ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const PERCENT = "%(?:[0-7]H|[cd]H%HH|eH(?:%HH){2}|f[0-7](?:%HH){3})".replaceAll("H", "[\\da-f]");

const WRITINGS: readonly Writing[] = [
  { sign: "\\", pattern: /\\(?:u[\da-f]{4}|["\\/bfnrt])/gi, read: readJsonEscape },
  { sign: "%", pattern: new RegExp(PERCENT, "gi"), read: readPercentEscape },
  // A form: the same, and a plus for a space.
  { sign: "+", pattern: new RegExp(`${PERCENT}|\\+`, "gi"), read: readFormEscape },
  { sign: "&", pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|lt|gt|quot|apos|amp);/gi, read: readEntity },
];

/**
 * A text without these values, in whatever spelling they stand in it: as they are, within JSON text (`\u00e4`, `\/`),
 * encoded for a URL or a form, within XML, and in up to three of these layers at once. Everything else stays as it is.
 */
export function maskValues(text: string, values: Iterable<string>): string {
  const wanted = [...new Set(values)].filter((value) => value !== "");
  if (wanted.length === 0) return text;
  const found: Range[] = [];
  for (const view of readings(plainView(text), MOST_LAYERS))
    for (const value of wanted) found.push(...rangesOf(value, view));
  return found.length === 0 ? text : withMasks(text, found);
}

type Range = readonly [from: number, to: number];

/** The view itself, and each way to read it with further layers of escapes. One after the other, to keep few in memory. */
function* readings(view: View, layers: number): Generator<View> {
  yield view;
  if (layers === 0) return;
  for (const writing of WRITINGS) {
    const next = unescaped(view, writing);
    if (next) yield* readings(next, layers - 1);
  }
}

function plainView(text: string): View {
  const from = Array.from({ length: text.length }, (_, index) => index);
  return { text, from, to: from.map((index) => index + 1) };
}

/** The view with its escapes of one kind read; `undefined` when it has none. */
function unescaped(view: View, { sign, pattern, read }: Writing): View | undefined {
  if (!view.text.includes(sign)) return undefined;
  let text = "";
  const from: number[] = [];
  const to: number[] = [];
  let end = 0;
  const copyUntil = (index: number) => {
    text += view.text.slice(end, index);
    for (let at = end; at < index; at += 1) {
      from.push(view.from[at] ?? 0);
      to.push(view.to[at] ?? 0);
    }
  };
  for (const { 0: match, index } of view.text.matchAll(pattern)) {
    const meant = read(match);
    if (meant === undefined) continue;
    copyUntil(index);
    end = index + match.length;
    text += meant;
    for (let unit = 0; unit < meant.length; unit += 1) {
      from.push(view.from[index] ?? 0);
      to.push(view.to[end - 1] ?? 0);
    }
  }
  if (end === 0) return undefined;
  copyUntil(view.text.length);
  return { text, from, to };
}

function rangesOf(value: string, { text, from, to }: View): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    ranges.push([from[at] ?? 0, to[at + value.length - 1] ?? 0]);
  return ranges;
}

/** Ranges that overlap or touch get one mask. */
function withMasks(text: string, ranges: readonly Range[]): string {
  let masked = "";
  let end = -1;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from > end) masked += text.slice(Math.max(end, 0), from) + MASK;
    end = Math.max(end, to);
  }
  return masked + text.slice(end);
}

function readJsonEscape(found: string): string {
  const [, letter = ""] = found;
  if (found.length > 2) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  return SHORT_ESCAPES[letter.toLowerCase()] ?? letter;
}

function readPercentEscape(found: string): string | undefined {
  const bytes = found.split("%").slice(1);
  try {
    return UTF8.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  } catch {
    return undefined;
  }
}

function readFormEscape(found: string): string | undefined {
  return found === "+" ? " " : readPercentEscape(found);
}

function readEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return ENTITIES[name];
  const point = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
