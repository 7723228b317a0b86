import { MASK } from "@dataworks-kit/wire";
import { findNoProxyEntry, type NamedProxy, readProxies } from "../operation/read-proxies.ts";
import type { Terminal } from "../terminal.ts";
import type { Outcome } from "./finding.ts";

/** The way to a server. */
export interface Way {
  readonly url: URL;
  /** Absent when the server is reached directly. */
  readonly proxy?: NamedProxy;
}

/**
 * Says whether calls of a server go through a proxy, and which variable says so.
 *
 * @throws UsageError for a variable that does not name a proxy
 */
export function checkProxy(url: URL, env: Terminal["env"]): Outcome<Way> {
  const { http, https, noProxy } = readProxies(env);
  const proxy = url.protocol === "https:" ? (https ?? http) : http;
  if (!proxy) return { mark: "ok", found: "none", value: { url } };
  const name = `${nameProxy(proxy.url)} of ${proxy.variable}`;
  const entry = findNoProxyEntry(url, noProxy);
  if (entry !== undefined)
    return { mark: "ok", found: `none: NO_PROXY has ${entry}, so that ${name} is not used`, value: { url } };
  return { mark: "ok", found: name, value: { url, proxy } };
}

/** A proxy without its user and password: some services take a token as the user. */
export function nameProxy({ protocol, host, username, password }: URL): string {
  return `${protocol}//${username || password ? `${MASK}@` : ""}${host}`;
}
