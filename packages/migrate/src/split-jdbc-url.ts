import { type Address, readAddresses } from "./read-addresses.ts";
import type { SplitResult } from "./split.ts";

/** `jdbc:mysql://HOST:PORT,HOST:PORT/DATABASE?OPTION=VALUE&...`; other forms of the driver are not read. */
export function splitMysqlUrl(url: string): SplitResult | undefined {
  return splitUrl(url, "jdbc:mysql://", 3306);
}

/** `jdbc:postgresql://HOST:PORT,HOST:PORT/DATABASE?OPTION=VALUE&...`; other forms of the driver are not read. */
export function splitPostgresqlUrl(url: string): SplitResult | undefined {
  return splitUrl(url, "jdbc:postgresql://", 5432);
}

function splitUrl(url: string, start: string, defaultPort: number): SplitResult | undefined {
  if (!url.startsWith(start)) return undefined;
  const [, hosts = "", database = "", query = ""] =
    /^([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(url.slice(start.length)) ?? [];
  const texts = hosts.split(",");
  const address = readAddresses(texts, defaultPort);
  const name = decode(database);
  const options = readOptions(query);
  if (!address || name === undefined || !options) return undefined;
  return joinParts({ address, database: name, options, defaultPort, hasPorts: texts.every(hasPort) });
}

function readOptions(query: string): [string, string][] | undefined {
  const pairs = query.split("&").filter((pair) => pair !== "");
  const read = pairs.map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [decode(name), decode(value.join("="))] as const;
  });
  return read.every((pair): pair is [string, string] => pair.every((part) => part !== undefined))
    ? read
    : undefined;
}

/** A URL may hold a percent sign that escapes nothing. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function hasPort(host: string): boolean {
  return /:\d+$/.test(host.trim());
}

/** What every JDBC URL of a database by host and port says. */
export interface UrlParts {
  readonly address: readonly Address[];
  readonly database: string;
  readonly options: readonly (readonly [string, string])[];
  readonly defaultPort: number;
  readonly hasPorts: boolean;
}

/** Options that say who connects. Content has members of its own for that. */
const LOGIN = /^(?:user|username|password|pwd)$/i;

/** ConnectionProperties out of the parts of a URL. */
export function joinParts({ address, database, options, defaultPort, hasPorts }: UrlParts): SplitResult {
  const kept = options.filter(([name]) => !LOGIN.test(name));
  return {
    properties: {
      address,
      ...(database !== "" && { database }),
      ...(kept.length > 0 && { properties: Object.fromEntries(kept) }),
    },
    dropped: options.filter(([name]) => LOGIN.test(name)).map(([name]) => name),
    assumed: hasPorts ? {} : { address: `the URL names no port, and ${defaultPort} is the usual one` },
  };
}
