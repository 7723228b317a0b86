import type { Shape } from "@dataworks-kit/wire";

/** What XML 1.0 cannot hold, escaped or not: control characters, lone surrogates, two non-characters. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A parser would make a line feed of a bare carriage return.
  "\r": "&#13;",
};

/**
 * Writes an object as an XML document in the gateway's form. Members come in the order of `shape`, the others after
 * them; a list repeats its element. Members in `verbatim` become CDATA, as the gateway writes links.
 */
export function writeXml(
  root: string,
  value: object,
  shape: Shape,
  verbatim: readonly string[] = [],
): string {
  const written = writeMembers(orderMembers(value, shape), shape, new Set(verbatim));
  return `<?xml version='1.0' encoding='UTF-8'?><${root}>${written}</${root}>`;
}

/** Text for the inside of an element. A character that XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(IMPOSSIBLE, "\uFFFD")
    .replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

function orderMembers(value: object, shape: Shape): [string, unknown][] {
  const entries = new Map<string, unknown>(Object.entries(value));
  const known = Object.keys(shape.properties ?? {}).filter((name) => entries.has(name));
  const others = [...entries.keys()].filter((name) => !known.includes(name));
  return [...known, ...others].map((name) => [name, entries.get(name)]);
}

function writeMembers(entries: [string, unknown][], shape: Shape, verbatim: ReadonlySet<string>): string {
  return entries
    .map(([name, member]) => {
      if (verbatim.has(name)) return `<${name}><![CDATA[${member}]]></${name}>`;
      return writeElement(name, member, findMemberShape(shape, name));
    })
    .join("");
}

/** The shape of a member; any, when the shape does not declare it. */
export function findMemberShape({ properties = {} }: Shape, name: string): Shape {
  return (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? { type: "any" };
}

function writeElement(name: string, value: unknown, shape: Shape): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value))
    return value.map((item) => writeElement(name, item, shape.items ?? { type: "any" })).join("");
  const inner =
    typeof value === "object"
      ? writeMembers(orderMembers(value, shape), shape, new Set())
      : escapeXml(String(value));
  return `<${name}>${inner}</${name}>`;
}
