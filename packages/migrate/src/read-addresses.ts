import { parseJson } from "@dataworks-kit/wire";
import type { SplitResult } from "./split.ts";

/** A host with its port, as ConnectionProperties holds it. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Reads `host:port`, or a host alone with the default port; an IPv6 address stands in brackets. */
export function readAddress(text: string, defaultPort: number): Address | undefined {
  const [, host, port] = /^(\[[0-9a-fA-F:.%]+\]|[^\s:/@=()\\[\]]+)(?::(\d{1,5}))?$/.exec(text.trim()) ?? [];
  const number = port === undefined ? defaultPort : Number(port);
  if (host === undefined || number < 1 || number > 65_535) return undefined;
  return { host: host.replace(/^\[(.*)\]$/, "$1"), port: number };
}

/** Reads addresses; `undefined` when one of them cannot be read. */
export function readAddresses(texts: readonly string[], defaultPort: number): Address[] | undefined {
  const addresses = texts.map((text) => readAddress(text, defaultPort));
  const read = addresses.filter((address) => address !== undefined);
  return read.length === texts.length && read.length > 0 ? read : undefined;
}

const MONGODB_PORT = 27_017;

/** The nodes of MongoDB: JSON, an array of `host:port`, in the JSON of Content. The user was known to the database itself. */
export function readNodes(text: string): SplitResult | undefined {
  const address = readAddresses(readTexts(text), MONGODB_PORT);
  return address && { properties: { address } };
}

function readTexts(json: string): string[] {
  try {
    const value = parseJson(json);
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    return Array.isArray(value) && texts.length === value.length ? texts : [];
  } catch {
    return [];
  }
}

/** The endpoint of OSS goes on as it is, and names the region of the bucket. */
export function readBucketRegion(endpoint: string): SplitResult {
  const [, regionId] =
    /^https?:\/\/(?:[^/]*\.)?oss-([a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com(?:[:/]|$)/.exec(endpoint) ?? [];
  if (regionId === undefined) return { properties: { endpoint } };
  return {
    properties: { endpoint, regionId },
    assumed: { regionId: "it is the region that the endpoint names" },
  };
}
