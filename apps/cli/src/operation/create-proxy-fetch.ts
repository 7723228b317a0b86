import type { ClientOptions } from "@dataworks-kit/client/core";
import type { Dispatcher } from "undici";
import type { Terminal } from "../terminal.ts";
import { readProxies } from "./read-proxies.ts";
import { watchConnections } from "./watch-connections.ts";

/**
 * A `fetch` that goes through the proxy of HTTPS_PROXY or HTTP_PROXY, in lower case or in capitals, unless NO_PROXY names the
 * host; nothing when no proxy is set. The package that does so is loaded only then.
 *
 * @throws UsageError when a variable does not name a proxy
 */
export async function createProxyFetch(env: Terminal["env"]): Promise<ClientOptions["fetch"]> {
  const { http, https, noProxy } = readProxies(env);
  if (!http && !https) return undefined;
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  const dispatcher = new EnvHttpProxyAgent({
    ...(http && { httpProxy: http.url.href }),
    ...(https && { httpsProxy: https.url.href }),
    ...(noProxy && { noProxy }),
  });
  return async (request) => {
    const proxy = request.url.startsWith("https:") ? (https ?? http) : http;
    using watch = proxy && watchConnections(proxy.url);
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
