import type { ClientOptions } from "@dataworks-kit/client/core";
import type { Dispatcher } from "undici";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { watchConnections } from "./watch-connections.ts";

/**
 * A `fetch` that goes through the proxy of HTTPS_PROXY or HTTP_PROXY, in lower case or in capitals, unless NO_PROXY names the
 * host; nothing when no proxy is set. The package that does so is loaded only then.
 *
 * @throws UsageError when a variable does not name a proxy
 */
export async function createProxyFetch(env: Terminal["env"]): Promise<ClientOptions["fetch"]> {
  const httpProxy = readProxy("HTTP_PROXY", env);
  const httpsProxy = readProxy("HTTPS_PROXY", env);
  if (!httpProxy && !httpsProxy) return undefined;
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  const noProxy = env.no_proxy || env.NO_PROXY;
  const dispatcher = new EnvHttpProxyAgent({
    ...(httpProxy && { httpProxy: httpProxy.href }),
    ...(httpsProxy && { httpsProxy: httpsProxy.href }),
    ...(noProxy && { noProxy }),
  });
  return async (request) => {
    const proxy = request.url.startsWith("https:") ? (httpsProxy ?? httpProxy) : httpProxy;
    using watch = proxy && watchConnections(proxy);
    const init = await toInit(request, dispatcher, watch?.failed);
    const response = await fetch(request.url, init).catch((cause) => {
      throw watch?.failed.aborted ? watch.failed.reason : cause;
    });
    // The interface is the same; only the classes differ.
    return response as unknown as Response;
  };
}

async function toInit(request: Request, dispatcher: Dispatcher, failed?: AbortSignal) {
  const { method, signal, redirect } = request;
  const body = await request.text();
  const headers = Object.fromEntries(request.headers);
  const signals = failed ? AbortSignal.any([signal, failed]) : signal;
  return { method, headers, signal: signals, redirect, dispatcher, ...(body && { body }) };
}

/** The proxy that a variable names, in lower case or in capitals. Without a scheme it is `http:`, as in curl. */
function readProxy(name: string, env: Terminal["env"]): URL | undefined {
  const used = env[name.toLowerCase()] ? name.toLowerCase() : name;
  const text = env[used]?.trim();
  if (!text) return undefined;
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (URL.canParse(url)) {
    const proxy = new URL(url);
    if (/^https?:$/.test(proxy.protocol) && hasWholeEscapes(proxy)) return proxy;
  }
  // The message does not repeat the text, which may hold a password.
  throw new UsageError(
    `${used} does not name a proxy. Expected a URL such as http://proxy.example:3128; only the protocols http and https are supported.`,
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
