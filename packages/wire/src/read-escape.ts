const SHORT_ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** An escape within JSON text: `\/`, `\u00e4`. */
export function readJsonEscape(found: string): string {
  const letter = found.charAt(1);
  if (found.length > 2) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  return SHORT_ESCAPES[letter] ?? letter;
}

/** The escapes of one character in a URL, or a plus in a form; they mean nothing when they are not UTF-8. */
export function readPercentEscape(found: string): string | undefined {
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
