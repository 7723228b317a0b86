import { readAddress } from "./read-addresses.ts";
import type { SplitResult } from "./split.ts";
import { joinParts } from "./split-jdbc-url.ts";

const START = "jdbc:sqlserver://";
const PORT = 1433;
/** The option that names the database has two names, and no case counts. */
const DATABASE = /^database(?:name)?$/i;

/**
 * `jdbc:sqlserver://HOST:PORT;databaseName=DATABASE;OPTION=VALUE;...`. A named instance (`HOST\NAME`) has no fixed port, and is not
 * read; neither are host and port as options.
 */
export function splitSqlserverUrl(url: string): SplitResult | undefined {
  if (!url.startsWith(START)) return undefined;
  const [, host = "", rest = ""] = /^([^;]*)((?:;.*)?)$/s.exec(url.slice(START.length)) ?? [];
  const address = readAddress(host, PORT);
  const options = readOptions(rest);
  if (!address || !options) return undefined;
  const [, database = ""] = options.find(([name]) => DATABASE.test(name)) ?? [];
  const others = options.filter(([name]) => !DATABASE.test(name));
  return joinParts({
    address: [address],
    database,
    options: others,
    defaultPort: PORT,
    hasPorts: /:\d+$/.test(host.trim()),
  });
}

/** `;name=value` again and again. A value in braces may hold a semicolon, and `}}` stands for a brace. */
const OPTION = /;(?:\s*([^=;{}]+)=(\{(?:[^}]|\}\})*\}|[^;{}]*))?/y;

function readOptions(text: string): [string, string][] | undefined {
  const options: [string, string][] = [];
  let end = 0;
  while (end < text.length) {
    OPTION.lastIndex = end;
    const [match, name, value = ""] = OPTION.exec(text) ?? [];
    if (match === undefined) return undefined;
    if (name !== undefined) options.push([name.trim(), unbrace(value)]);
    end += match.length;
  }
  return options;
}

function unbrace(value: string): string {
  return value.startsWith("{") ? value.slice(1, -1).replaceAll("}}", "}") : value.trim();
}
