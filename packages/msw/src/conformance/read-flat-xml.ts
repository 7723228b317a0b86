/** An answer in XML: one root, whose children hold text. */
export interface FlatXml {
  readonly root: string;
  readonly fields: ReadonlyMap<string, string>;
}

const ROOT = /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?<([A-Za-z][\w.-]*)>([\s\S]*)<\/\1>\s*$/;
const FIELD = /<([A-Za-z][\w.-]*)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Reads the little of XML that the service's answers use; `undefined` for anything else. */
export function readFlatXml(source: string): FlatXml | undefined {
  const [, root, inner = ""] = ROOT.exec(source) ?? [];
  if (root === undefined) return undefined;
  const fields = new Map<string, string>();
  let at = 0;
  while (at < inner.length) {
    FIELD.lastIndex = at;
    const [whole, name = "", verbatim, escaped = ""] = FIELD.exec(inner) ?? [];
    if (whole === undefined || fields.has(name)) return undefined;
    fields.set(name, verbatim ?? unescapeXml(escaped));
    at += whole.length;
  }
  return { root, fields };
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return Number(decimal) <= 0x10ffff ? String.fromCodePoint(Number(decimal)) : whole;
  });
}
