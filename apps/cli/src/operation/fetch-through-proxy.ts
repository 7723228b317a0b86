import type { Dispatcher } from "undici";
import { readProxy } from "./read-proxy.ts";
import { watchConnections } from "./watch-connections.ts";

type Send = (request: Request) => Promise<Response>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A `fetch` that goes through the proxy of HTTPS_PROXY or HTTP_PROXY, in either case, unless NO_PROXY names the host; nothing
 * when no proxy is set. The package that does so is loaded only then.
 *
 * @throws UsageError when a variable does not name a proxy
 */
export async function fetchThroughProxy(env: Environment): Promise<Send | undefined> {
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
    const init = await initOf(request, dispatcher, watch?.failed);
    const response = await fetch(request.url, init).catch((cause) => {
      throw watch?.failed.aborted ? watch.failed.reason : cause;
    });
    // The same interface; only the classes are others.
    return response as unknown as Response;
  };
}

async function initOf(request: Request, dispatcher: Dispatcher, failed?: AbortSignal) {
  const { method, signal, redirect } = request;
  const body = await request.text();
  const headers = Object.fromEntries(request.headers);
  const signals = failed ? AbortSignal.any([signal, failed]) : signal;
  return { method, headers, signal: signals, redirect, dispatcher, ...(body && { body }) };
}
