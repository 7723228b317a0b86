import { readEntity } from "@dataworks-kit/wire";

const ROOT = /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?<(?:Error|[A-Z]\w{0,100}Response)>/;
/** An element's beginning; where it holds plain text, all of it. */
const ELEMENT = /<(\w{1,64})>(?:([^<]*)<\/\1>|<!\[CDATA\[)?/g;
const CDATA_END = "]]>";

/**
 * The texts of the elements in an error's XML, the first of each name; nothing when it is not XML of the gateway. The envelope
 * is flat and only its texts are wanted, so that no parser for all of XML is needed. Each character is read once.
 */
export function readErrorXml(text: string): Readonly<Record<string, string>> {
  const root = ROOT.exec(text);
  const members = new Map<string, string>();
  if (!root) return {};
  const element = new RegExp(ELEMENT);
  element.lastIndex = root[0].length;
  for (let match = element.exec(text); match; match = element.exec(text)) {
    const [whole, name = "", plain] = match;
    let value = plain === undefined ? undefined : unescapeXml(plain);
    if (whole.endsWith("<![CDATA[")) {
      const end = text.indexOf(CDATA_END, element.lastIndex);
      if (end < 0) break;
      value = text.slice(element.lastIndex, end);
      element.lastIndex = end + CDATA_END.length;
    }
    if (value !== undefined && !members.has(name)) members.set(name, value);
  }
  return Object.fromEntries(members);
}

function unescapeXml(text: string): string {
  return text.replace(/&#?\w{1,8};/g, (entity) => readEntity(entity) ?? entity);
}
