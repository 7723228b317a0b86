/** The sections of an ini file, each with its keys in lower case. Maps, because a section may have any name. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads an ini file as the vendor's libraries do, each of which takes a part of it: `key = value` and `key: value`, values in
 * quotes, `#` and `;` before a comment, CRLF and a byte order mark. Sections of one name are one section, and the last value
 * of a key counts.
 */
export function readIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n|\r/)) {
    const [, header] = /^\s*\[([^\]]*)\]/.exec(line) ?? [];
    const [, key, value = ""] = /^\s*([^#;=:[\s][^=:]*?)\s*[=:](.*)$/.exec(line) ?? [];
    if (header !== undefined) {
      const name = readValue(header.trim());
      section = sections.get(name) ?? new Map();
      sections.set(name, section);
    } else if (key !== undefined) section.set(key.toLowerCase(), readValue(value.trim()));
  }
  return sections;
}

/** A quoted value ends with its quote; any other before a comment, which has a space before it. */
function readValue(value: string): string {
  const [, , quoted] = /^(["'])(.*?)\1\s*([#;].*)?$/.exec(value) ?? [];
  return quoted ?? value.replace(/(^|\s+)[#;].*$/, "");
}
