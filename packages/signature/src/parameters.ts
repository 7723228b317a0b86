/** A parameter or a header: its name and its value, both decoded. */
export type NameValue = readonly [name: string, value: string];

/**
 * CanonicalizedQueryString of the RPC signature and CanonicalQueryString of ACS3, which are the same: sorted by name,
 * then by value, in the byte order of the decoded text, and strictly encoded.
 */
export function canonicalizedQueryString(parameters: Iterable<NameValue>): string {
  return encodeParameters([...parameters].sort(compareNameValue));
}

/**
 * Writes parameters for a query or a form body, in the order given and in the encoding that is signed.
 * A parameter without a value keeps its `=`.
 */
export function encodeParameters(parameters: Iterable<NameValue>): string {
  let encoded = "";
  for (const [name, value] of parameters) {
    encoded += `${encoded && "&"}${percentEncode(name)}=${percentEncode(value)}`;
  }
  return encoded;
}

const UNRESERVED = /^[\w.~-]*$/;
const LEFT_BY_ENCODE_URI_COMPONENT = /[!'()*]/g;

/**
 * Encodes text as both signatures require: RFC 3986, UTF-8, upper-case hex, all but `A-Z a-z 0-9 - _ . ~` encoded.
 * Throws `URIError` for half a surrogate pair, which has no UTF-8: a replacement would change the caller's text.
 */
export function percentEncode(text: string): string {
  if (UNRESERVED.test(text)) return text;
  return encodeURIComponent(text).replace(LEFT_BY_ENCODE_URI_COMPONENT, encodeAscii);
}

function encodeAscii(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Orders pairs by name, then by value, each by its UTF-8 bytes. */
export function compareNameValue(a: NameValue, b: NameValue): number {
  return compareText(a[0], b[0]) || compareText(a[1], b[1]);
}

function compareText(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return rankUnit(a, at) - rankUnit(b, at);
}

/** The order of UTF-8 is that of code points. UTF-16 differs in one thing: surrogates stand below U+E000 to U+FFFF. */
function rankUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at) + 1 || 0;
  return unit > 0xd800 && unit < 0xe001 ? unit + 0x10000 : unit;
}

/**
 * Reads a query (without its `?`) or a form body, in the order it arrived and with duplicates; `+` is a space.
 * `undefined` when an escape is broken or is not UTF-8: such text has no single meaning that could be signed.
 */
export function parseParameters(raw: string): NameValue[] | undefined {
  try {
    return raw.split("&").filter(Boolean).map(parsePair);
  } catch {
    return undefined;
  }
}

function parsePair(pair: string): NameValue {
  const [name = "", ...value] = pair.split("=");
  return [decode(name), decode(value.join("="))];
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}
