import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { ADVICE } from "./advice.ts";
import type { Way } from "./check-proxy.ts";
import type { Outcome } from "./finding.ts";

/** Looks up the name of the server; with a proxy that of the proxy, since it looks up the server's. */
export async function checkDns({ url, proxy }: Way): Promise<Outcome<true>> {
  const host = (proxy?.url ?? url).hostname.replace(/^\[|\]$/g, "");
  const details = proxy ? [`the proxy looks up ${url.hostname}`] : [];
  if (isIP(host))
    return { mark: "ok", found: `${host} is an address (${describeAddress(host)})`, details, value: true };
  try {
    const addresses = (await lookup(host, { all: true })).map(({ address }) => address);
    const list = addresses.map((address) => `${address} (${describeAddress(address)})`).join(", ");
    return { mark: "ok", found: `${host} is ${list}`, details, value: true };
  } catch (error) {
    const found = `${host} was not found: ${describeLookup(error)}`;
    return { mark: "failed", found, details, toDo: ADVICE.dns };
  }
}

function describeLookup(error: unknown): string {
  const code = Object(error).code;
  if (code === "ENOTFOUND") return "there is no such name (ENOTFOUND)";
  return code === "EAI_AGAIN" ? "no name server answered (EAI_AGAIN)" : String(code);
}

/** The networks that the internet does not lead to. 100.64.0.0/10 has the endpoints inside the vendor's private clouds. */
const PRIVATE: readonly (readonly [network: string, prefix: number])[] = [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["fc00::", 7],
  ["fe80::", 10],
];
const LOOPBACK = [
  ["127.0.0.0", 8],
  ["::1", 128],
] as const;

function describeAddress(address: string): string {
  if (isWithin(address, LOOPBACK)) return "this machine";
  return isWithin(address, PRIVATE) ? "private" : "public";
}

function isWithin(address: string, networks: typeof PRIVATE): boolean {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, toFamily(network));
  return list.check(address, toFamily(address));
}

function toFamily(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
