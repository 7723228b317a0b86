/** A document of one root whose children hold text, as the service writes them. */
export interface XmlDocument {
  readonly root: string;
  readonly fields: ReadonlyMap<string, string>;
}

const TOKEN =
  /<!\[CDATA\[(?<raw>[\s\S]*?)\]\]>|<\/(?<close>[A-Za-z][\w.-]*)>|<(?<open>[A-Za-z][\w.-]*)>|(?<text>[^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads the small part of XML that the service uses; anything else, and what is not well-formed, throws. */
export function readXml(source: string): XmlDocument {
  const body = source.replace(/^<\?xml version='1\.0' encoding='UTF-8'\?>/, "").trimEnd();
  if (body.length === source.trimEnd().length) throw new Error("no XML declaration");
  const fields = new Map<string, string>();
  const path: string[] = [];
  let root = "";
  for (const { raw, close, open, text } of tokens(body)) {
    if (path.length === 0 && (open === undefined || root !== "")) throw new Error("not exactly one root");
    if (open !== undefined) {
      if (fields.has(open)) throw new Error(`<${open}> stands twice`);
      if (path.length === 0) root = open;
      else fields.set(open, "");
      path.push(open);
    } else if (close !== undefined) {
      if (path.pop() !== close) throw new Error(`</${close}> closes what is not open`);
    } else if (path.length === 2) {
      const name = path[1] ?? "";
      fields.set(name, (fields.get(name) ?? "") + (raw ?? decoded(text ?? "")));
    } else throw new Error("text outside a field");
  }
  if (path.length > 0) throw new Error(`<${path.at(-1)}> is not closed`);
  return { root, fields };
}

function tokens(body: string): Readonly<Record<string, string | undefined>>[] {
  const found: Record<string, string | undefined>[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(body)?.groups;
    if (!groups) throw new Error(`no markup at ${at}`);
    found.push(groups);
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&(\w+;)?/g, (_, name: string | undefined) => {
    const character = ENTITIES[name?.slice(0, -1) ?? ""];
    if (character === undefined) throw new Error("a bare & or an unknown entity");
    return character;
  });
}
