/** The text that replaces a secret. */
export const MASK = "***";

/** Words that mark a secret anywhere in a name, also in a name without capitals: `dbpassword`, `X-Auth-Token`. */
const WITHIN =
  /passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential|authorization|bearer|cookie|keytab|(?:access|private|api|encrypt(?:ion)?|account|shared|master|ssl)key(?!id)/;
/** Words that are too short to be looked for within other words. */
const WHOLE = /^(?:pass|sk|jwt|otp)$/;

/** Whether a name sounds like that of a secret, whatever its case and separators: `Password`, `secretKey`, `access_key`. */
export function isSecretName(name: string): boolean {
  if (WITHIN.test(name.toLowerCase().replace(/[^a-z\d]/g, ""))) return true;
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();
  return words.split(/[^a-z\d]+/).some((word) => WHOLE.test(word));
}

/** Whether a password could stand in a text although the name of its member does not say so: a URL with a user, or `password=`. */
export function mayHoldSecret(text: string): boolean {
  return text.includes("@") || WITHIN.test(text.toLowerCase().replace(/[-_]/g, ""));
}

/**
 * A name, a sign, and what follows: the value is read on, since `Error: password=...` has a name in its value. A name begins
 * where no word goes on and a value has a limit, so that the time grows no faster than the text.
 */
const ASSIGNMENT = /(?<![\w.-])([\w.-]+)["'\\]*\s*[:=](?!\/\/)\s*["'\\]*(?=([^\s"'\\,;&}]{1,512}))/g;
/** The password before the host of a URL, or of an address such as `scott/tiger@host`. */
const BEFORE_HOST = /([:/])([^\s:/@]+)@/g;

/** The passwords within a text that may hold some, decoded: a server can repeat them alone, in any spelling. */
export function findSecretsWithin(text: string): string[] {
  const beforeHost = Array.from(text.matchAll(BEFORE_HOST), ([, , secret = ""]) => secret);
  return [...findAssignedSecrets(text), ...beforeHost.map(tryDecode)];
}

/** Those of them that follow the name of a secret, as in `password=` or in JSON. */
export function findAssignedSecrets(text: string): string[] {
  const assigned = [...text.matchAll(ASSIGNMENT)];
  return assigned.flatMap(([, name = "", value = ""]) => (isSecretName(name) ? tryDecode(value) : []));
}

/** The text without the passwords within it, however short they are. */
export function maskWithin(text: string): string {
  let masked = "";
  let end = 0;
  for (const { 0: found, 1: name = "", 2: value = "", index } of text.matchAll(ASSIGNMENT)) {
    const at = index + found.length;
    if (at < end || !isSecretName(name)) continue;
    masked += text.slice(end, at) + MASK;
    end = at + value.length;
  }
  return (masked + text.slice(end)).replace(BEFORE_HOST, `$1${MASK}@`);
}

function tryDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A StringToSign of the RPC signature holds JSON text that is encoded twice. */
const MOST_LAYERS = 3;

/** A text with some of its escapes read. Its character `i` stands from `at[i]` to `at[i + 1]` in the original. */
interface Reading {
  readonly text: string;
  readonly at: readonly number[];
}

/** The escapes of one character in a URL: one byte of UTF-8, or two, three, four. */
const PERCENT =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[\da-f]{2}|e[\da-f](?:%[\da-f]{2}){2}|f[0-7](?:%[\da-f]{2}){3})/gi;
const PERCENT_OR_PLUS =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[\da-f]{2}|e[\da-f](?:%[\da-f]{2}){2}|f[0-7](?:%[\da-f]{2}){3})|\+/gi;

/** A way in which text is written within other text: what a text must hold, its escapes, and what each of them means. */
type Writing = readonly [sign: string, escapes: RegExp, read: (found: string) => string | undefined];

const WRITINGS: readonly Writing[] = [
  ["\\", /\\(?:u[\da-f]{4}|x[\da-f]{2}|["\\/bfnrt])/gi, readJsonEscape],
  ["%", PERCENT, readPercentEscape],
  ["+", PERCENT_OR_PLUS, readPercentEscape],
  ["&", /&(?:#\d{1,7}|#x[\da-f]{1,6}|lt|gt|quot|apos|amp);/gi, readEntity],
];

/**
 * A text without these values, in every spelling: as they are, within JSON text (`\u00e4`, `\/`),
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

/** An escape within JSON text, or within code: `\/`, `\u00e4`, `\xe4`. */
function readJsonEscape(found: string): string {
  const letter = found.charAt(1);
  if (found.length > 2) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  return SHORT_ESCAPES[letter] ?? letter;
}

/** The escapes of one character in a URL, or a plus in a form; they mean nothing when they are not UTF-8. */
function readPercentEscape(found: string): string | undefined {
  if (found === "+") return " ";
  try {
    return decodeURIComponent(found);
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
