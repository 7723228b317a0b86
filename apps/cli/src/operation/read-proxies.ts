import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";

/** A proxy, and the variable that names it. */
export interface NamedProxy {
  readonly url: URL;
  readonly variable: string;
}

/** The proxies of the environment. */
export interface Proxies {
  /** Serves `http:`, and `https:` too where that has none of its own. */
  readonly http: NamedProxy | undefined;
  readonly https: NamedProxy | undefined;
  /** The hosts that are reached without them. */
  readonly noProxy: string | undefined;
}

/**
 * Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY, each in lower case or in capitals.
 *
 * @throws UsageError when a variable does not name a proxy
 */
export function readProxies(env: Terminal["env"]): Proxies {
  return {
    http: readProxy("HTTP_PROXY", env),
    https: readProxy("HTTPS_PROXY", env),
    noProxy: env.no_proxy || env.NO_PROXY || undefined,
  };
}

/** The entry of NO_PROXY that names the host of a URL, by the rules of undici, which does not tell. */
export function findNoProxyEntry(url: URL, noProxy = ""): string | undefined {
  if (noProxy === "*") return noProxy;
  const host = url.host.replace(/:\d*$/, "").toLowerCase();
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  return noProxy.split(/[,\s]/).find((entry) => {
    const [, name = "", ofPort] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
    const suffix = name.replace(/^\*?\./, "").toLowerCase();
    if (suffix === "" || (ofPort && Number(ofPort) !== port)) return false;
    return host === suffix || host.endsWith(`.${suffix}`);
  });
}

/** The proxy that a variable names, in lower case or in capitals. Without a scheme it is `http:`, as in curl. */
function readProxy(name: string, env: Terminal["env"]): NamedProxy | undefined {
  const variable = env[name.toLowerCase()] ? name.toLowerCase() : name;
  const text = env[variable]?.trim();
  if (!text) return undefined;
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (URL.canParse(url)) {
    const proxy = new URL(url);
    if (/^https?:$/.test(proxy.protocol) && hasWholeEscapes(proxy)) return { url: proxy, variable };
  }
  // The message does not repeat the text, which may hold a password.
  throw new UsageError(
    `${variable} does not name a proxy. Expected a URL such as http://proxy.example:3128; only the protocols http and https are supported.`,
  );
}

/** User and password are sent decoded. */
function hasWholeEscapes({ username, password }: URL): boolean {
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}
