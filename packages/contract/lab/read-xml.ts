/** An element: its text, or the elements in it, as the service writes them. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly elements: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly elements: OpenElement[];
}

const DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>";
const TOKEN =
  /<!\[CDATA\[(?<raw>[\s\S]*?)\]\]>|<\/(?<close>[A-Za-z][\w.-]*)>|<(?<open>[A-Za-z][\w.-]*)>|(?<text>[^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#13": "\r",
};

/** Reads the small part of XML that the service uses; anything else, and what is not well-formed, throws. */
export function readXml(source: string): XmlElement {
  if (!source.startsWith(DECLARATION)) throw new Error("no XML declaration");
  const above: OpenElement = { name: "", text: "", elements: [] };
  const path = [above];
  for (const { raw, close, open, text } of tokens(source.slice(DECLARATION.length).trimEnd())) {
    const here = path.at(-1) ?? above;
    if (open !== undefined) {
      const element = { name: open, text: "", elements: [] };
      here.elements.push(element);
      path.push(element);
    } else if (close === undefined) {
      here.text += raw ?? decoded(text ?? "");
    } else if (path.length < 2 || path.pop()?.name !== close)
      throw new Error(`</${close}> closes what is not open`);
    if (here.text !== "" && (here.elements.length > 0 || here === above))
      throw new Error("text beside an element");
  }
  const [root, another] = above.elements;
  if (path.length > 1) throw new Error(`<${path.at(-1)?.name}> is not closed`);
  if (!root || another) throw new Error("not exactly one root");
  return root;
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
  return text.replace(/&([#\w]+;)?/g, (_, name: string | undefined) => {
    const character = ENTITIES[name?.slice(0, -1) ?? ""];
    if (character === undefined) throw new Error("a bare & or an unknown entity");
    return character;
  });
}
