import { parseJson, type Shape } from "@dataworks-kit/wire";
import { findMemberShape } from "../gateway/xml.ts";

/** An element of an answer in XML: its text, or the elements in it. */
interface Element {
  readonly name: string;
  text: string;
  readonly elements: Element[];
}

const ANY: Shape = { type: "any" };
const DECLARATION = /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?/;
const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z][\w.-]*)>|([^<]+)/y;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
]);

/**
 * Reads an answer in XML as the object of this shape that it stands for: a repeated element is a list. It reads only the part of
 * XML that the service's answers use, and returns `undefined` for anything else, and for another root.
 */
export function readXml(source: string, root: string, shape: Shape): object | undefined {
  const [element, another] = readElements(source.replace(DECLARATION, "").trimEnd()) ?? [];
  if (element?.name !== root || another) return undefined;
  return Object(readContent(element, shape.type === "any" ? { type: "object" } : shape));
}

function readElements(body: string): readonly Element[] | undefined {
  const above: Element = { name: "", text: "", elements: [] };
  const path = [above];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < body.length) {
    const [whole, verbatim, slash, name = "", escaped = ""] = token.exec(body) ?? [];
    const here = path.at(-1) ?? above;
    if (whole === undefined) return undefined;
    if (slash === undefined) here.text += verbatim ?? unescapeXml(escaped);
    else if (slash === "") {
      const element: Element = { name, text: "", elements: [] };
      here.elements.push(element);
      path.push(element);
    } else {
      const hasTextToo = here.elements.length > 0 && here.text !== "";
      if (path.length < 2 || here.name !== name || hasTextToo) return undefined;
      path.pop();
    }
  }
  return path.length === 1 && above.text.trim() === "" ? above.elements : undefined;
}

function readContent({ text, elements }: Element, shape: Shape): unknown {
  if (shape.type !== "object" && elements.length === 0) return readValue(text, shape);
  // An empty list has no element.
  const lists = Object.entries(shape.properties ?? {}).filter(([, { type }]) => type === "array");
  const names = new Set([...lists.map(([name]) => name), ...elements.map(({ name }) => name)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const member = findMemberShape(shape, name);
      const all = elements.filter((element) => element.name === name);
      if (member.type === "array") return [name, all.map((one) => readContent(one, member.items ?? ANY))];
      const [first] = all;
      return [name, first && readContent(first, member)];
    }),
  );
}

function readValue(text: string, { type }: Shape): unknown {
  if (type !== "integer" && type !== "boolean" && type !== "number") return text;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, decimal, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    return Number(decimal) <= 0x10ffff ? String.fromCodePoint(Number(decimal)) : whole;
  });
}
